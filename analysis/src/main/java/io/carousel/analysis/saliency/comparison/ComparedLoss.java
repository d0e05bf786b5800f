package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.models.catalogue.LossFamily;
import java.util.List;
import java.util.Objects;

/**
 * A loss whose models' maps were compared.
 *
 * @param label its name as tables print it; with the dataset it was trained on where the same loss
 *     was trained on several
 * @param loss its name; the model's where no loss is known
 * @param year when it was published; null if that is not known
 * @param family what kind of loss it is; null if that is not known
 * @param trainedOn the dataset that its models were trained on; null if that is not known
 * @param models its models, one a fold
 */
public record ComparedLoss(
    String label,
    String loss,
    Integer year,
    LossFamily family,
    String trainedOn,
    List<Model> models) {

  public ComparedLoss {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(loss, "loss");
    models = List.copyOf(models);
  }

  /**
   * A model of it.
   *
   * @param model its name
   * @param fold which fold it was trained on; null if that is not known
   */
  public record Model(String model, Integer fold) {
    public Model {
      Objects.requireNonNull(model, "model");
    }
  }
}
