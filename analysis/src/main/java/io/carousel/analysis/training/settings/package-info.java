/**
 * How networks are trained with each loss: rates, batches, augmentation and the loss's own
 * parameters. What suits each loss stands in {@code defaults.yaml} beside this package, and a file
 * of the same layout changes it ({@link io.carousel.analysis.training.settings.SettingsFile}).
 */
package io.carousel.analysis.training.settings;
