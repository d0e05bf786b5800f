package io.carousel.study;

import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.training.TrainingRecord;

/**
 * A network of a study that has been trained.
 *
 * @param arm what it learned from
 * @param seed where it started from
 * @param record how its training went
 * @param model the network
 */
record TrainedRun(StudyArm arm, long seed, TrainingRecord record, LossModel model) {}
