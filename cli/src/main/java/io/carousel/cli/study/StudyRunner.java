package io.carousel.cli.study;

import io.carousel.analysis.study.StudyLoss;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import io.carousel.job.WorkLock;
import io.carousel.study.StudyJob;
import io.carousel.study.StudyOutcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Runs a study and prints what came of it. */
final class StudyRunner {

  private final CommandLine command;

  StudyRunner(CommandLine command) {
    this.command = command;
  }

  /**
   * Runs a study.
   *
   * @param overwrite whether to begin again
   * @return the exit code: that of failure if a network could not be trained
   */
  int run(StudyJob job, boolean overwrite) {
    WorkLock lock = WorkLock.takeAll(job.root(), "study", 0);
    StudyOutcome outcome;
    try (lock) {
      if (overwrite) {
        job.discard();
      }
      outcome = job.run();
    }
    PrintWriter out = command.getOut();
    out.println();
    out.println(outcome.table());
    outcome.findings().forEach(finding -> out.println(finding + "\n"));
    useless(outcome.results()).lines().forEach(out::println);
    out.println("report: " + outcome.report());
    out.flush();
    outcome.notTrained().forEach(line -> command.getErr().println("not trained: " + line));
    return outcome.notTrained().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** How many networks ended no better than the untrained one, in a line; empty if none did. */
  private static String useless(StudyResults results) {
    List<StudyRun> useless = results.noBetterThanUntrained();
    if (useless.isEmpty()) {
      return "";
    }
    long trained = results.runs().stream().filter(run -> !run.untrained()).count();
    return "%d of %d networks ended no better than the untrained one: %s"
        .formatted(
            useless.size(),
            trained,
            StudyLoss.of(useless).stream()
                .map(loss -> loss.info().loss() + " (" + loss.runs().size() + ")")
                .distinct()
                .collect(Collectors.joining(", ")));
  }
}
