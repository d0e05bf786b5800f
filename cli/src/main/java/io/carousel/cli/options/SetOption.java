package io.carousel.cli.options;

import java.util.List;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Changes single fields of a config. */
public final class SetOption {

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      showDefaultValue = Visibility.NEVER,
      description =
          "Change a field of the config: --set count=50 --set image.width=96 --set"
              + " properties.model=[sedan,suv]. An empty value takes a field away. Default: as the"
              + " file has it.")
  private List<String> settings = List.of();

  /** The changes, in order. */
  public List<String> settings() {
    return List.copyOf(settings);
  }
}
