/**
 * Loss models: one trained network a loss and fold, and the untrained one that they are compared
 * with. {@link io.carousel.analysis.models.library.ModelLibrary} finds those that are there; {@link
 * io.carousel.analysis.models.library.LossModel} is the seam where another kind of model would come in.
 *
 * <p>May depend on {@code loss}, {@code network}, {@code preprocess}, {@code fingerprint} and
 * {@code io.carousel.job}.
 */
package io.carousel.analysis.models.library;
