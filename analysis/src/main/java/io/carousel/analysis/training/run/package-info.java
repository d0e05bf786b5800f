/**
 * Training itself. {@link io.carousel.analysis.training.run.TrainJob} trains losses and folds, each
 * by a worker process ({@link io.carousel.analysis.training.run.TrainWorker}) with a {@code
 * TrainingRun}, which goes on from the last epoch if it was stopped.
 *
 * <p>May depend on the rest of {@code training}, {@code models}, {@code embeddings.measures},
 * {@code support}, {@code io.carousel.job} and the dataset contract.
 */
package io.carousel.analysis.training.run;
