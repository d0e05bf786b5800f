/**
 * Figures for a paper. A {@link io.carousel.analysis.reporting.figure.Figure} draws itself with few
 * kinds of shapes on a {@link io.carousel.analysis.reporting.figure.Drawing}, of which there is one
 * that makes SVG and one that makes PNG; {@link io.carousel.analysis.reporting.figure.FigureFiles}
 * writes both.
 */
package io.carousel.analysis.reporting.figure;
