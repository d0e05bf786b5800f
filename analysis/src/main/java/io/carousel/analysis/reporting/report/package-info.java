/**
 * Shows an evaluation: {@link io.carousel.analysis.reporting.report.ReportJob} writes {@code report/}, one
 * HTML file that opens offline, the table in every format and the figures.
 *
 * <p>The page is templates, scripts and a style sheet in the resources of this package; each of its
 * sections is a class here, and its public methods are what the template names. What a script draws
 * is JSON within the page.
 *
 * <p>May depend on {@code table}, {@code matrix}, {@code figure} and {@code projection}, on what
 * lies in {@code evaluation/} ({@code evaluation}, {@code summary}, {@code likeness}, {@code
 * movement}, {@code comparison}, {@code attention}), on {@code embedding} to read embeddings, on
 * {@code saliency} and {@code preprocess} to show saliency maps, on {@code fingerprint} and {@code
 * loss}, on the dataset package and on the name that {@code model} gives the untrained network; not
 * on how anything was measured.
 */
package io.carousel.analysis.reporting.report;
