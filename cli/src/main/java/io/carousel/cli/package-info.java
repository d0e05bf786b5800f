/**
 * The command line: {@link io.carousel.cli.Main}, one class a subcommand, and what they share. A
 * subcommand parses its options and calls a job; the work itself is done in renderer, analysis and
 * study.
 *
 * <p>Exit codes: 0 the work is done; 1 it failed; 2 wrong usage or input. Results go to standard
 * output, progress and error messages to standard error.
 */
package io.carousel.cli;
