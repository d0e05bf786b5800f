/**
 * Shows an evaluation: {@link io.carousel.analysis.reporting.report.ReportJob} writes {@code
 * report/}, one HTML file that opens offline, the table in every format and the figures.
 *
 * <p>The page is templates, scripts and a style sheet in the resources of this package; each of its
 * sections is a class here, and its public methods are what the template names. What a script draws
 * is JSON within the page.
 */
package io.carousel.analysis.reporting.report;
