/** Subcommands that embed, measure and report; import brings in datasets of others. */
package io.carousel.cli.analysis;
