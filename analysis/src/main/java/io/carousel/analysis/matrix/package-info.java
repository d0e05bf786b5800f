/**
 * The matrix of losses by losses as people read it: {@link io.carousel.analysis.matrix.LossMatrix}
 * is what it says, and every other class is one way to write it.
 *
 * <p>May depend on {@code comparison} and {@code loss}.
 */
package io.carousel.analysis.matrix;
