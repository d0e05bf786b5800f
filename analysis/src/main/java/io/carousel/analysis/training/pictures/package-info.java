/**
 * Pictures on their way into training: decoded and resized once, into a file that all workers read
 * ({@link io.carousel.analysis.training.pictures.PictureStore}), then cropped and flipped at random
 * every time ({@link io.carousel.analysis.training.pictures.Augmentation}) and made into a
 * network's input ({@link io.carousel.analysis.training.pictures.TrainingPictures}).
 *
 * <p>May depend on {@code datasets.preprocess}, {@code support.fingerprint}, the dataset contract
 * and {@code io.carousel.job}.
 */
package io.carousel.analysis.training.pictures;
