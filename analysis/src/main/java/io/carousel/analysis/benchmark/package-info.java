/** Benchmarks: how long a computation takes, against the machine's own ceiling in the same run. */
package io.carousel.analysis.benchmark;
