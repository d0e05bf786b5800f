/** Subcommands that make, compare and locate saliency maps. */
package io.carousel.cli.saliency;
