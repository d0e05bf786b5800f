/**
 * Makes a dataset of pictures that others made: of a whole collection or of a part of it, with
 * links to the images rather than copies. May depend on {@code collection}, on {@code preprocess}
 * for reading images, the dataset contract, Commons CSV and {@code io.carousel.job}.
 */
package io.carousel.analysis.datasets.imports;
