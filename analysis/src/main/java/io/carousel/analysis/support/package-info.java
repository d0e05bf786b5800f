/** What every room of the analysis uses: JSON and NumPy files, statistics, fingerprints, text. */
package io.carousel.analysis.support;
