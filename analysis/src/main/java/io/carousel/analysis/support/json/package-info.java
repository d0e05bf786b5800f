/** Records as JSON files, the same way throughout the analysis. */
package io.carousel.analysis.support.json;
