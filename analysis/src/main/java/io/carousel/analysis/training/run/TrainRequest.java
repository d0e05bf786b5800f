package io.carousel.analysis.training.run;

import io.carousel.analysis.training.protocol.Label;
import io.carousel.analysis.training.settings.LossSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be trained: every loss on every fold that is chosen.
 *
 * @param dataset the dataset's folder or zip file
 * @param label what makes images alike
 * @param folds into how many folds the classes are divided
 * @param chosen the folds to train on, from 0
 * @param losses the losses and how to train with each
 * @param network the network
 * @param seed where weights, batches and augmentation start from
 * @param study what the study is called
 * @param output the folder of all its runs
 */
public record TrainRequest(
    Path dataset,
    Label label,
    int folds,
    List<Integer> chosen,
    List<LossSettings> losses,
    NetworkChoice network,
    long seed,
    String study,
    Path output) {

  public TrainRequest {
    chosen = List.copyOf(chosen);
    losses = List.copyOf(losses);
  }

  /** One run each, all losses on a fold before the next fold. */
  List<RunPlan> plans() {
    return chosen.stream().flatMap(fold -> losses.stream().map(loss -> plan(loss, fold))).toList();
  }

  /** How many runs that is. */
  public int runs() {
    return chosen.size() * losses.size();
  }

  private RunPlan plan(LossSettings loss, int fold) {
    return new RunPlan(
        dataset.toAbsolutePath().toString(),
        label.columns(),
        folds,
        fold,
        loss,
        network,
        seed,
        study,
        output.toAbsolutePath().toString());
  }
}
