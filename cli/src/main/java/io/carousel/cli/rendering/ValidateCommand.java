package io.carousel.cli.rendering;

import io.carousel.cli.home.Home;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.config.SceneConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scene configs. */
@Command(
    name = "validate",
    description = "Checks scene configs and names every mistake in them, with its line.",
    footer = "  carousel validate scenes/paper.yaml")
public final class ValidateCommand implements Runnable {

  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", arity = "1..*", description = "Scene configs to check.")
  private List<Path> configs;

  public ValidateCommand(Home home) {
    this.home = home;
  }

  @Override
  public void run() {
    SceneRenderer renderer = home.renderer(OptionalInt.empty());
    List<String> mistakes = new ArrayList<>();
    for (Path file : configs) {
      try {
        spec.commandLine()
            .getOut()
            .println(file + ": " + summary(renderer.read(home.find(file)).config()));
      } catch (InvalidInputException e) {
        mistakes.add(e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw InvalidInputException.ofAll(mistakes);
    }
  }

  private static String summary(SceneConfig config) {
    long varying = config.properties().stream().filter(property -> !property.isConstant()).count();
    return String.format(
        Locale.ROOT,
        "fine: %,d images of %d x %d, design %s, %d of %d properties vary%s",
        config.design().count(),
        config.width(),
        config.height(),
        config.design().name(),
        varying,
        config.properties().size(),
        dependencies(config));
  }

  private static String dependencies(SceneConfig config) {
    StringBuilder text = new StringBuilder();
    config
        .fleet()
        .ifPresent(
            fleet -> text.append(", a fleet of %d identities".formatted(fleet.cars().size())));
    int ties = config.dependencies().ties().size();
    if (ties > 0) {
      text.append(", %d tied".formatted(ties));
    }
    return text.toString();
  }
}
