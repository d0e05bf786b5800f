/**
 * Makes a dataset of pictures that others made: of a whole collection or of a part of it, with
 * links to the images rather than copies.
 */
package io.carousel.analysis.datasets.imports;
