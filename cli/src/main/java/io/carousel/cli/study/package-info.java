/** Subcommands that run studies: from scenes to networks to the report. */
package io.carousel.cli.study;
