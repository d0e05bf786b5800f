/**
 * Fingerprints of inputs, by which a later run tells whether what an earlier one computed still
 * stands.
 */
package io.carousel.analysis.support.fingerprint;
