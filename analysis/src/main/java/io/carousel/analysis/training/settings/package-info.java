/**
 * How networks are trained with each loss: rates, batches, augmentation and the loss's own
 * parameters. What suits each loss stands in {@code defaults.yaml} beside this package, and a file
 * of the same layout changes it ({@link io.carousel.analysis.training.settings.SettingsFile}).
 *
 * <p>May depend on {@code training.losses} and {@code io.carousel.yaml}.
 */
package io.carousel.analysis.training.settings;
