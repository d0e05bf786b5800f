/**
 * The paper's table as people read it: {@link io.carousel.analysis.reporting.table.LossTable} is
 * what it says, and every other class is one way to write it: LaTeX, CSV, Markdown, a terminal;
 * {@link io.carousel.analysis.reporting.table.TableFiles} puts them on disk.
 */
package io.carousel.analysis.reporting.table;
