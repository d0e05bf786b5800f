/**
 * Where cars and places come from: the catalogue of freely licensed ones ({@link
 * io.carousel.renderer.asset.Catalog}), the package of the machine's own client that holds them,
 * and the jobs that install, import and show cars.
 *
 * <p>May depend on {@code model}, {@code car}, {@code environment}, {@code exr}, {@code frame},
 * {@code picture}, {@code io.carousel.job}, Jackson and Commons Compress.
 */
package io.carousel.renderer.asset;
