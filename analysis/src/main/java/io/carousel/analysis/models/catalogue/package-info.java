/**
 * What is known of losses: {@link io.carousel.analysis.models.catalogue.LossInfo} says which loss a
 * model was trained with, {@link io.carousel.analysis.models.catalogue.LossCatalogue} lists those
 * of the paper and the runs of its benchmark, {@link
 * io.carousel.analysis.models.catalogue.PooledLoss} pools the folds of one, {@link
 * io.carousel.analysis.models.catalogue.LossLabel} names it in tables. The catalogue is data, in
 * {@code losses.yaml} beside this package.
 */
package io.carousel.analysis.models.catalogue;
