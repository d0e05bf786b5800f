/**
 * Where cars and places come from: the catalogues of freely licensed ones, the package that holds
 * them, fetched by the machine's own package manager, and the jobs that install, import and show
 * cars.
 */
package io.carousel.renderer.asset;
