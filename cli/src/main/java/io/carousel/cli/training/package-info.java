/** Subcommands that train networks. */
package io.carousel.cli.training;
