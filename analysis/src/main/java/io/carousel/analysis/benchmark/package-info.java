/**
 * Benchmarks: how long a computation takes, against the machine's own ceiling in the same run. May
 * depend on what it times.
 */
package io.carousel.analysis.benchmark;
