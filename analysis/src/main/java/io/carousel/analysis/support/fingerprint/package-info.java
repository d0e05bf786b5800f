/**
 * Fingerprints of inputs, by which a later run tells whether what an earlier one computed still
 * stands. May depend on the dataset contract and {@code io.carousel.job}.
 */
package io.carousel.analysis.support.fingerprint;
