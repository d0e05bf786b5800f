package io.carousel.analysis.reporting.report;

/**
 * One thing known about a dataset or its embeddings.
 *
 * @param name what it is
 * @param value how it is
 */
record Fact(String name, String value) {}
