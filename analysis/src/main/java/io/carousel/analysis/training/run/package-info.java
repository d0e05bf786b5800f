/**
 * Training itself. {@link io.carousel.analysis.training.run.TrainJob} trains losses and folds, each
 * by a worker process ({@link io.carousel.analysis.training.run.TrainWorker}) with a {@code
 * TrainingRun}, which goes on from the last epoch if it was stopped.
 */
package io.carousel.analysis.training.run;
