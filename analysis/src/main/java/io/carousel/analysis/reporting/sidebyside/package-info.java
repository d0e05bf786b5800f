/**
 * Images of one dataset beside those of another: {@link
 * io.carousel.analysis.reporting.sidebyside.NearestSheet}.
 */
package io.carousel.analysis.reporting.sidebyside;
