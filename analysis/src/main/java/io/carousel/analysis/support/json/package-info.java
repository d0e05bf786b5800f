/**
 * Records as JSON files, the same way throughout the analysis. May depend on Jackson and {@code
 * io.carousel.job}.
 */
package io.carousel.analysis.support.json;
