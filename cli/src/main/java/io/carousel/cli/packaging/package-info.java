/**
 * {@code carousel package}: a copy of Carousel that runs wherever there is Java, without a build.
 */
package io.carousel.cli.packaging;
