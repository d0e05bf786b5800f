/**
 * Loss models: one trained network a loss and fold, and the untrained one that they are compared
 * with. {@link io.carousel.analysis.models.library.ModelLibrary} finds those that are there; {@link
 * io.carousel.analysis.models.library.LossModel} is the seam where another kind of model would come
 * in.
 */
package io.carousel.analysis.models.library;
