/** Subcommands for car models and places: list, install, import. */
package io.carousel.cli.assets;
