/**
 * The matrix of losses by losses as people read it: {@link
 * io.carousel.analysis.reporting.lossmatrix.LossMatrix} is what it says, and every other class is
 * one way to write it: a terminal, LaTeX, CSV, Markdown, HTML, a heat map; {@link
 * io.carousel.analysis.reporting.lossmatrix.MatrixFiles} puts them on disk.
 */
package io.carousel.analysis.reporting.lossmatrix;
