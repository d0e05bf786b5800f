/** Options and arguments that several subcommands share, and how their text becomes values. */
package io.carousel.cli.options;
