/**
 * Makes a dataset of pictures that others made: any folder of images with a table that says what
 * they show. May depend on {@code preprocess} for reading images, the dataset contract, Commons CSV
 * and {@code io.carousel.job}.
 */
package io.carousel.analysis.imports;
