/** Subcommands that say which loss models are there. */
package io.carousel.cli.models;
