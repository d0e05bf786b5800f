package io.carousel.analysis.models.library;

/**
 * What is there of one run of the benchmark, or one other model; "-" stands for what is not known.
 *
 * @param model the run's or the model's name
 * @param loss the loss
 * @param trainedOn the dataset that it was trained on
 * @param folds the folds that are there
 * @param state "complete", or what is missing or broken
 */
public record InventoryRow(
    String model, String loss, String trainedOn, String folds, String state) {

  static final String UNKNOWN = "-";
}
