/**
 * Where cars and places come from: the catalogue of freely licensed ones ({@link
 * io.carousel.renderer.asset.Catalog}), the package of the machine's own client that holds them,
 * and the jobs that install, import and show cars.
 */
package io.carousel.renderer.asset;
