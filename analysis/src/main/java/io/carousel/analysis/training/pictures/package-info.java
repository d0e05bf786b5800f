/**
 * Pictures on their way into training: decoded and resized once, into a file that all workers read
 * ({@link io.carousel.analysis.training.pictures.PictureStore}), then cropped and flipped at random
 * every time ({@link io.carousel.analysis.training.pictures.Augmentation}) and made into a
 * network's input ({@link io.carousel.analysis.training.pictures.TrainingPictures}).
 */
package io.carousel.analysis.training.pictures;
