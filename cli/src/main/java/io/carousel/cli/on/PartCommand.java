package io.carousel.cli.on;

import io.carousel.cli.execution.Execution;
import io.carousel.cli.execution.PartExecution;
import io.carousel.cli.options.ShardConverter;
import io.carousel.cluster.PartJournals;
import io.carousel.job.Shard;
import io.carousel.job.worker.ParentWatch;
import io.carousel.job.worker.Worker;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Does one part of one stage of a command; what {@code on} starts for each. */
@Command(
    name = "part",
    hidden = true,
    description = "Does one part of one step of a command, as carousel on tells it to.",
    footer = "  carousel part render 2/8 render scenes/paper.yaml")
public final class PartCommand implements Callable<Integer> {

  /** The exit code of a part whose parent is gone. */
  private static final int ORPHAN = 3;

  private final Function<Execution, CommandLine> commands;

  @Parameters(index = "0", paramLabel = "STEP", description = "The step's name.")
  private String stage;

  @Parameters(
      index = "1",
      paramLabel = "I/N",
      converter = ShardConverter.class,
      description = "Which part of it, of how many.")
  private Shard part;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "COMMAND",
      preprocessor = RestOfLine.class,
      description = "The command, with its arguments.")
  private List<String> words;

  /**
   * The command.
   *
   * @param commands makes all commands, with a way to run the stages of those that can be divided
   */
  public PartCommand(Function<Execution, CommandLine> commands) {
    this.commands = commands;
  }

  /** The arguments that make this command do a part of another. */
  static List<String> arguments(String stage, String part, List<String> words) {
    List<String> all = new ArrayList<>(List.of("part", stage, part));
    all.addAll(words);
    return all;
  }

  @Override
  public Integer call() {
    String journal = System.getenv(PartJournals.FILE);
    if (journal == null) {
      Worker.run(this::work); // Which ends the process.
      return ExitCode.OK;
    }
    if (System.getenv(PartJournals.PARENT) != null) {
      ParentWatch.start(ORPHAN);
    }
    return Worker.record(Path.of(journal), this::work);
  }

  private void work(Worker worker) {
    CommandLine line = commands.apply(new PartExecution(stage, part, worker.progress()));
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    line.setOut(nowhere);
    PartEnd end = new PartEnd();
    line.setExecutionExceptionHandler(end);
    line.execute(words.toArray(String[]::new));
    end.check(stage);
  }
}
