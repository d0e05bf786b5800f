/** Subcommands that measure how fast Carousel is. */
package io.carousel.cli.benchmark;
