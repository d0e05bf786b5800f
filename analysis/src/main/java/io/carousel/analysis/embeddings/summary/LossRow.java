package io.carousel.analysis.embeddings.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.carousel.analysis.models.catalogue.ModelKind;
import java.util.List;
import java.util.Objects;

/**
 * A loss's row of the table: the mean over its folds.
 *
 * @param loss the loss's name as it is written: "Multi Similarity + Miner", "Untrained"
 * @param year when it was published; null if that is not known
 * @param family "ranking", "classification", or another that a researcher named; null for the
 *     untrained network and for a model that nothing is known of
 * @param distance the distance that it trains by; null if that is not known
 * @param trainedOn the dataset that its models were trained on: "Cars196"; null if that is not
 *     known. The same loss trained on two datasets is two rows
 * @param models the names of its models, one a fold
 * @param cells one a property, in the order of {@link Summary#properties}
 * @param kind what the weights of its models come from
 */
public record LossRow(
    String loss,
    Integer year,
    String family,
    String distance,
    String trainedOn,
    List<String> models,
    List<Cell> cells,
    ModelKind kind) {

  public LossRow {
    Objects.requireNonNull(loss, "loss");
    kind = kind == null ? ModelKind.TRAINED : kind;
    models = List.copyOf(models);
    cells = List.copyOf(cells);
  }

  /** The row of a loss that trained its models. */
  public LossRow(
      String loss,
      Integer year,
      String family,
      String distance,
      String trainedOn,
      List<String> models,
      List<Cell> cells) {
    this(loss, year, family, distance, trainedOn, models, cells, ModelKind.TRAINED);
  }

  /** Whether its models have random weights. */
  @JsonIgnore
  public boolean untrained() {
    return kind == ModelKind.UNTRAINED;
  }
}
