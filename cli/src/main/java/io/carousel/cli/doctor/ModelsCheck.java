package io.carousel.cli.doctor;

import io.carousel.analysis.models.library.BrokenModel;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.library.ModelLibrary;
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
    try {
      FoundModels found = new ModelLibrary(folder).find();
      List<LossModel> models = found.models();
      String names = models.stream().map(LossModel::name).collect(Collectors.joining(", "));
      if (!found.broken().isEmpty()) {
        return Finding.note(
            SUBJECT,
            names
                + "; left out: "
                + found.broken().stream()
                    .map(BrokenModel::reason)
                    .collect(Collectors.joining(", ")),
            "see models/README.md");
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
