package io.carousel.cli.options;

import io.carousel.analysis.models.catalogue.ModelChoice;
import java.util.Set;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Which models are meant. */
public final class ModelChoiceOptions {

  @Option(
      names = "--only",
      paramLabel = "MODEL",
      split = ",",
      showDefaultValue = Visibility.NEVER,
      description =
          "Only this model, or the models of this loss; several with commas between them. The"
              + " untrained network stays as the baseline. Default: all.")
  private Set<String> only = Set.of();

  @Option(names = "--no-untrained", description = "Leave untrained networks out.")
  private boolean withoutUntrained;

  /** The choice. */
  public ModelChoice choice() {
    return new ModelChoice(only, !withoutUntrained);
  }
}
