package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.cli.home.Home;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

  private static final Path HOME = Path.of("home");

  static Collection<String> subcommands() {
    return CarouselCommand.line(new Home(HOME), Progress.silent()).getSubcommands().keySet();
  }

  @Test
  void helpListsEverySubcommand() {
    Cli help = Cli.run(HOME, "--help");
    assertEquals(0, help.exitCode());
    assertTrue(subcommands().stream().allMatch(help.out()::contains), help.out());
  }

  @Test
  void theVersionIsPrinted() {
    Cli version = Cli.run(HOME, "--version");
    assertEquals(0, version.exitCode());
    assertTrue(version.out().startsWith("carousel "), version.out());
  }

  @ParameterizedTest
  @MethodSource("subcommands")
  void everySubcommandHasAnExampleOfItself(String name) {
    Cli help = Cli.run(HOME, name, "--help");
    assertEquals(0, help.exitCode());
    assertTrue(help.out().contains("Example:\n  carousel " + name), help.out());
  }

  @ParameterizedTest
  @MethodSource("subcommands")
  void everyOptionWithAValueStatesItsDefault(String name) {
    CommandLine command =
        CarouselCommand.line(new Home(HOME), Progress.silent()).getSubcommands().get(name);
    Stream<OptionSpec> withValue =
        command.getCommandSpec().options().stream()
            .filter(option -> option.arity().max() > 0 && !option.required());
    for (OptionSpec option : withValue.toList()) {
      boolean stated =
          option.showDefaultValue() == CommandLine.Help.Visibility.NEVER
              ? String.join(" ", option.description()).contains("Default: ")
              : option.defaultValueString() != null && !option.defaultValueString().equals("null");
      assertTrue(stated, name + " " + option.longestName());
    }
  }
}
