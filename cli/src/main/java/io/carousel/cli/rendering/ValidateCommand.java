package io.carousel.cli.rendering;

import io.carousel.cli.home.Home;
import io.carousel.cli.options.JsonOption;
import io.carousel.cli.options.SetOption;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.SceneRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scene configs. */
@Command(
    name = "validate",
    description = "Checks scene configs and names every mistake in them, with its line.",
    footer = "  carousel validate scenes/paper.yaml")
public final class ValidateCommand implements Callable<Integer> {

  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", arity = "1..*", description = "Scene configs to check.")
  private List<Path> configs;

  @Mixin private SetOption set;

  @Mixin private JsonOption json;

  public ValidateCommand(Home home) {
    this.home = home;
  }

  /**
   * What came of checking all configs.
   *
   * @param valid whether there is nothing wrong with any
   * @param configs one a config
   */
  private record Checks(boolean valid, List<ConfigCheck> configs) {}

  @Override
  public Integer call() {
    SceneRenderer renderer = home.renderer(OptionalInt.empty());
    List<ConfigCheck> checks = new ArrayList<>();
    for (Path file : configs) {
      ConfigCheck check = check(renderer, file);
      checks.add(check);
      if (check.valid() && !json.isWanted()) {
        spec.commandLine().getOut().println(check.summary());
      }
    }
    boolean valid = checks.stream().allMatch(ConfigCheck::valid);
    if (json.isWanted()) {
      json.print(spec.commandLine(), new Checks(valid, checks));
    } else if (!valid) {
      throw InvalidInputException.ofAll(
          checks.stream().flatMap(check -> check.mistakes().stream()).toList());
    }
    return valid ? ExitCode.OK : ExitCode.USAGE;
  }

  private ConfigCheck check(SceneRenderer renderer, Path file) {
    try {
      return ConfigCheck.passed(
          file.toString(), renderer.read(home.find(file), set.settings()).config());
    } catch (InvalidInputException e) {
      return ConfigCheck.failed(file.toString(), e.getMessage());
    }
  }
}
