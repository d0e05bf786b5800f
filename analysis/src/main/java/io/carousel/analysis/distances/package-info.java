/**
 * Distances between embeddings, each with its gradient, in plain arithmetic in double precision.
 * {@link io.carousel.analysis.distances.Distance} is the seam for another one, which is then named
 * in {@link io.carousel.analysis.models.catalogue.LossDistance}; neighbours, displacement, the
 * report, saliency and losses all take them from here.
 */
package io.carousel.analysis.distances;
