package io.carousel.analysis.statistics;

/**
 * Where a value may well lie.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {}
