/**
 * The paper's table as people read it: {@link io.carousel.analysis.reporting.table.LossTable} is what it
 * says, and every other class is one way to write it: LaTeX, CSV, Markdown, a terminal; {@link
 * io.carousel.analysis.reporting.table.TableFiles} puts them on disk.
 *
 * <p>May depend on {@code summary} and {@code evaluation}, on {@code loss} for names, on {@code
 * json} to write, and on the dataset package and Commons CSV.
 */
package io.carousel.analysis.reporting.table;
