/**
 * How far long steps have got, for people to watch: {@link io.carousel.cli.progress.BarProgress} on
 * a terminal, {@link io.carousel.cli.progress.LineProgress} in a log.
 */
package io.carousel.cli.progress;
