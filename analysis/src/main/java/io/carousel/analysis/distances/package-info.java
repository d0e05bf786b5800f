/**
 * Distances between embeddings, each with its gradient: {@link
 * io.carousel.analysis.distances.Distance} is the seam for another one, which is then named in
 * {@link io.carousel.analysis.models.catalogue.LossDistance}. Neighbours, displacement, the report,
 * saliency and losses all take them from here.
 *
 * <p>Plain arithmetic in double precision; knows nothing of networks.
 */
package io.carousel.analysis.distances;
