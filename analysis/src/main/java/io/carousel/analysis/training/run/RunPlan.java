package io.carousel.analysis.training.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.analysis.training.settings.LossSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What one run is to do: one loss, one fold.
 *
 * @param dataset the dataset's folder or zip file
 * @param label the columns whose combinations are the classes
 * @param folds into how many folds the classes are divided
 * @param fold the one that is held out, from 0
 * @param loss the loss and how to train with it
 * @param network the network
 * @param seed where weights, batches and augmentation start from
 * @param study the study that the run belongs to; null if none
 * @param output the folder of all the study's runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunPlan(
    String dataset,
    List<String> label,
    int folds,
    int fold,
    LossSettings loss,
    NetworkChoice network,
    long seed,
    String study,
    String output) {

  RunPlan {
    label = List.copyOf(label);
  }

  /** Where the run lies. */
  RunFolder folder() {
    return RunFolder.of(Path.of(output), loss.loss(), fold);
  }

  /** What a person calls the run: "Contrastive, fold 0". */
  String name() {
    return loss.loss() + ", fold " + fold;
  }
}
