/** Carousel's own folder, and its version. */
package io.carousel.cli.home;
