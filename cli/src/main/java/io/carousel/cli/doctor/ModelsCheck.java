package io.carousel.cli.doctor;

import io.carousel.analysis.model.LossModel;
import io.carousel.analysis.model.ModelLibrary;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The loss models that are analysed. */
final class ModelsCheck implements Check {

  private static final String SUBJECT = "Loss models";

  private final Path folder;

  ModelsCheck(Path folder) {
    this.folder = folder;
  }

  @Override
  public Finding look() {
    ModelLibrary library = new ModelLibrary(folder);
    try {
      List<LossModel> models = library.models();
      List<ModelLibrary.Incomplete> incomplete = library.incomplete();
      String names = models.stream().map(LossModel::name).collect(Collectors.joining(", "));
      if (!incomplete.isEmpty()) {
        return Finding.note(
            SUBJECT,
            names
                + "; left out: "
                + incomplete.stream()
                    .map(model -> model.folder() + " (" + model.reason() + ")")
                    .collect(Collectors.joining(", ")),
            "put both files of a model into its folder; models/README.md says how");
      }
      return models.size() > 1
          ? Finding.ok(SUBJECT, names)
          : Finding.note(
              SUBJECT,
              names + " (the untrained network) only",
              "put trained models into " + folder + "; models/README.md says how");
    } catch (InvalidInputException e) {
      return Finding.missing(SUBJECT, e.getMessage(), "see models/README.md");
    }
  }
}
