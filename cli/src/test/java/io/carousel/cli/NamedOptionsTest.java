package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.cli.home.Home;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every option that a document or a message names is there. */
class NamedOptionsTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern OPTION = Pattern.compile("(?<![-\\w])--[a-z][a-z0-9-]*");
  private static final Pattern COMMAND =
      Pattern.compile("carousel ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?");
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  /** Options of Blender, Docker, Apptainer, sbatch and TensorBoard. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "--factory-startup",
          "--python",
          "--rm",
          "--user",
          "--gpus",
          "--nv",
          "--bind",
          "--pwd",
          "--dependency",
          "--parsable",
          "--job-name",
          "--ntasks",
          "--ntasks-per-node",
          "--requeue",
          "--open-mode",
          "--chdir",
          "--gres",
          "--logdir");

  private final CommandLine carousel =
      CarouselCommand.line(new Home(Path.of("home")), Progress.silent());
  private final Set<String> everywhere = options(carousel);

  @Test
  void everyOptionInTheDocumentationIsThere() throws IOException {
    List<Path> documents = new ArrayList<>(files("docs", ".md"));
    documents.addAll(files("scenes", ".yaml"));
    for (String folder : List.of("", "models", "car-models", "environments", "output", "scenes")) {
      documents.add(REPOSITORY.resolve(folder).resolve("README.md"));
    }
    documents.add(REPOSITORY.resolve("CHANGELOG.md"));
    documents.add(REPOSITORY.resolve("CONTRIBUTING.md"));
    List<String> unknown = new ArrayList<>();
    int named = 0;
    for (Path document : documents) {
      if (Files.exists(document)) {
        for (String line : Files.readAllLines(document)) {
          named += check(document, line, unknown);
        }
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(named > 40, named + " options found");
  }

  @Test
  void everyOptionInAMessageIsThere() throws IOException {
    List<String> unknown = new ArrayList<>();
    int named = 0;
    for (String module : List.of("dataset", "renderer", "analysis", "cli")) {
      for (Path source : files(module + "/src/main", ".java")) {
        for (String line : Files.readAllLines(source)) {
          for (MatchResult literal : LITERAL.matcher(line).results().toList()) {
            named += check(source, literal.group(), unknown);
          }
        }
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(named > 40, named + " options found");
  }

  /** Checks the options of a line, by the command that it names before them if it names one. */
  private int check(Path file, String line, List<String> unknown) {
    int named = 0;
    Matcher options = OPTION.matcher(line);
    while (options.find()) {
      named++;
      if (!known(line.substring(0, options.start())).contains(options.group())
          && !OF_OTHERS.contains(options.group())) {
        unknown.add(file + ": " + line.strip());
      }
    }
    return named;
  }

  private Set<String> known(String before) {
    Set<String> known = everywhere;
    Matcher commands = COMMAND.matcher(before);
    while (commands.find()) {
      CommandLine command = carousel.getSubcommands().get(commands.group(1));
      if (command != null) {
        known = options(command.getSubcommands().getOrDefault(commands.group(2), command));
        if (command.getCommandName().equals("on")) {
          known.addAll(everywhere); // Those of the command that follows.
        }
      }
    }
    return known;
  }

  /** The options of a command and of all below it. */
  private static Set<String> options(CommandLine command) {
    Set<String> names = new HashSet<>();
    command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    command.getSubcommands().values().forEach(below -> names.addAll(options(below)));
    return names;
  }

  private static List<Path> files(String folder, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(REPOSITORY.resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
