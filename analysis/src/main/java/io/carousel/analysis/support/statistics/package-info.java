/** The statistics that tell a difference from chance, one small class each. */
package io.carousel.analysis.support.statistics;
