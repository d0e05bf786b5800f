/**
 * What a table says, in the sentences that open a report. Every sentence is made from the numbers,
 * and none claims what they do not show: {@link io.carousel.analysis.reporting.opening.Opening}
 * puts them together, and each of the others finds one thing.
 */
package io.carousel.analysis.reporting.opening;
