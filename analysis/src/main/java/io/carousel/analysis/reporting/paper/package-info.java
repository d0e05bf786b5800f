/** The tables and figures of one dataset as a paper has them, in one folder with a document. */
package io.carousel.analysis.reporting.paper;
