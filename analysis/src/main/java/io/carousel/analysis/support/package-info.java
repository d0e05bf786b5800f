/** What every part of the analysis uses: JSON and NumPy files, statistics, fingerprints. */
package io.carousel.analysis.support;
