package io.carousel.analysis.models.library;

/**
 * What is there of one run of the benchmark, or one other model; "-" stands for what is not known.
 *
 * @param model the run's or the model's name
 * @param loss the loss
 * @param trainedOn the dataset that it was trained on
 * @param folds the folds that are there
 * @param network what its network is: "BN-Inception, 227 x 227, 128 dimensions"
 * @param training how training went, as far as that is recorded beside it
 * @param state "complete", or what is missing or broken
 */
public record InventoryRow(
    String model,
    String loss,
    String trainedOn,
    String folds,
    String network,
    String training,
    String state) {

  static final String UNKNOWN = "-";

  static final String MISSING = "missing";

  /** Whether nothing of it is there. */
  public boolean isMissing() {
    return state.equals(MISSING);
  }
}
