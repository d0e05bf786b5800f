package io.carousel.analysis.datasets.imports;

/**
 * What an import made.
 *
 * @param images number of images in the dataset
 * @param of number of pictures in the collection
 * @param split the part that was taken
 * @param classes number of classes in the dataset; 0 if the collection has none
 * @param ways how the images came into the dataset: "40 hard links"
 */
public record ImportResult(int images, int of, SplitChoice split, int classes, String ways) {}
