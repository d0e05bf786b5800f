package io.carousel.cli.on;

import io.carousel.cli.execution.DividedExecution;
import io.carousel.cli.execution.DryExecution;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cluster.Cluster;
import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.ClusterSession;
import io.carousel.job.InvalidInputException;
import io.carousel.job.OneLine;
import io.carousel.job.Progress;
import io.carousel.stage.PartLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a command's stages in parts elsewhere. */
@Command(
    name = "on",
    description = {
      "Runs a command in parts, by several processes on this machine or on a cluster whose machines"
          + " share the disk. What it writes is the same to the byte. Takes render, annotate, embed,"
          + " evaluate, explain, compare-saliency, locate-saliency and analyze, with their own"
          + " options after them; options of this command come before."
    },
    footer = {
      "  carousel on local:4 render scenes/paper.yaml",
      "",
      "docs/cluster.md has the first steps on a cluster."
    })
public final class OnCommand implements Callable<Integer> {

  private final Home home;
  private final Function<Execution, CommandLine> commands;
  private final Set<String> divisible;
  private final Class<?> main;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "WHERE",
      description =
          "local:N for N processes on this machine, each with a GPU or share of the cores of its own;"
              + " slurm:N for N parts at a time as a job array.")
  private String where;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "COMMAND",
      preprocessor = RestOfLine.class,
      description = "The command, with its arguments.")
  private List<String> words;

  @Option(
      names = "--parts",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description =
          "Divide each step into so many parts. More are evened out better where machines are not"
              + " equally fast, and lose less when one ends; each costs a few seconds to start."
              + " Default: one for each that runs at a time.")
  private Integer parts;

  @Option(
      names = "--dry-run",
      description = "Print the job that SLURM would get for the first step, and do nothing.")
  private boolean dryRun;

  @Mixin private ResourceOptions resources;

  /**
   * The command.
   *
   * @param commands makes all commands, with a way to run the stages of those that can be divided
   * @param divisible the names of those
   * @param main the class with this program's {@code main}, for worker processes
   * @param progress hears how far each stage is
   */
  public OnCommand(
      Home home,
      Function<Execution, CommandLine> commands,
      Set<String> divisible,
      Class<?> main,
      Progress progress) {
    this.home = home;
    this.commands = commands;
    this.divisible = divisible;
    this.main = main;
    this.progress = progress;
  }

  @Override
  public Integer call() {
    refuseWhatCannotBeDivided();
    PrintWriter err = spec.commandLine().getErr();
    PartLog log = new PartLog();
    try (ClusterSession session = cluster().open(where, request(log, err))) {
      if (dryRun) {
        show(session);
        return ExitCode.OK;
      }
      return commands(new DividedExecution(session, progress))
          .execute(words.toArray(String[]::new));
    } finally {
      log.lines().forEach(err::println);
      err.flush();
    }
  }

  private CommandLine commands(Execution execution) {
    CommandLine line = commands.apply(execution);
    line.setOut(spec.commandLine().getOut());
    line.setErr(spec.commandLine().getErr());
    return line;
  }

  private void show(ClusterSession session) {
    PrintWriter out = spec.commandLine().getOut();
    CommandLine line = commands(new DryExecution(session, out::print));
    PartEnd end = new PartEnd();
    line.setExecutionExceptionHandler(end);
    line.setOut(spec.commandLine().getErr()); // The output is the script and nothing else.
    line.execute(words.toArray(String[]::new));
    end.check("that could be submitted: all of them are done");
    out.flush();
  }

  private ClusterRequest request(PartLog log, PrintWriter err) {
    return new ClusterRequest(
        home.launcher(),
        (stage, part) -> PartCommand.arguments(stage, part, words),
        Path.of("").toAbsolutePath(),
        home.output()
            .toAbsolutePath()
            .resolve("on")
            .resolve("run-" + ProcessHandle.current().pid()),
        parts == null ? OptionalInt.empty() : OptionalInt.of(parts),
        resources.resources(),
        log,
        line -> {
          err.println(line);
          err.flush();
        });
  }

  private void refuseWhatCannotBeDivided() {
    if (!divisible.contains(words.get(0))) {
      throw new InvalidInputException(
          OneLine.quoted(words.get(0)),
          "cannot be divided into parts; `on` takes " + String.join(", ", divisible));
    }
  }

  private Cluster cluster() {
    List<Cluster> known = Clusters.all(main);
    return known.stream()
        .filter(cluster -> cluster.handles(where))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    OneLine.quoted(where),
                    "is no place to run parts; write one of "
                        + known.stream().map(Cluster::pattern).collect(Collectors.joining(", "))));
  }
}
