/**
 * Shows an evaluation: {@link io.carousel.analysis.report.ReportJob} writes {@code report/}, one
 * HTML file that opens offline and the same table as CSV and Markdown; {@link
 * io.carousel.analysis.report.TextTable} is that table on a terminal.
 *
 * <p>The page is a template and a style sheet in the resources of this package; each of its
 * sections is a class here, and its public methods are what the template names.
 *
 * <p>May depend on {@code evaluation}, on the dataset package and on the name that {@code model}
 * gives the untrained network; not on how anything was measured.
 */
package io.carousel.analysis.report;
