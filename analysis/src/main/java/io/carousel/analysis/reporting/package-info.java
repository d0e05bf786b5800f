/** What people read: tables, figures and the report. */
package io.carousel.analysis.reporting;
