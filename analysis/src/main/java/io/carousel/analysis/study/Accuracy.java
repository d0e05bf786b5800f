package io.carousel.analysis.study;

/**
 * How well an embedding finds images of the same class, among classes that training never saw; each
 * number from 0 to 1 (Musgrave et al., "A Metric Learning Reality Check", 2020).
 *
 * @param precisionAt1 the share of images whose nearest neighbour is of their class, which is
 *     Recall@1 too
 * @param rPrecision the mean share of images of the class among as many neighbours as the class has
 *     other images
 * @param mapAtR the mean average precision over these neighbours
 */
public record Accuracy(double precisionAt1, double rPrecision, double mapAtR) {}
