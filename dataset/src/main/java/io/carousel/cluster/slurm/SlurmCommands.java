package io.carousel.cluster.slurm;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.OneLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** SLURM's own commands. */
final class SlurmCommands {

  private static final int LONGEST_SECONDS = 60;

  /** What squeue says when it has forgotten a job, as it does minutes after its end. */
  private static final String FORGOTTEN = "Invalid job id";

  /**
   * What SLURM says of a task.
   *
   * @param state its state: "RUNNING"
   * @param node the machine that it is or was on; "" if none
   * @param reason why it waits, or ended as it did
   */
  record Task(String state, String node, String reason) {

    private static final List<String> UNDER_WAY =
        List.of(
            "PENDING",
            "RUNNING",
            "CONFIGURING",
            "COMPLETING",
            "REQUEUED",
            "REQUEUE_FED",
            "REQUEUE_HOLD",
            "RESIZING",
            "SIGNALING",
            "STAGE_OUT",
            "STOPPED",
            "SUSPENDED",
            "SPECIAL_EXIT");

    boolean isUnderWay() {
      return UNDER_WAY.contains(state);
    }
  }

  /** A command that was run to its end. */
  private record Ended(int exitCode, String out, String err) {

    String problem() {
      return err.isBlank()
          ? "it ended with exit code " + exitCode
          : OneLine.of(err.strip().lines().collect(Collectors.joining("; ")));
    }
  }

  /**
   * Submits a script.
   *
   * @param array which tasks of it, as sbatch takes it
   * @return the job's number
   * @throws InvalidInputException if SLURM refuses it
   */
  String submit(Path script, String array) {
    Ended ended = run(List.of("sbatch", "--parsable", "--array=" + array, script.toString()));
    if (ended.exitCode() != 0) {
      throw new InvalidInputException("sbatch", "SLURM refused the job (" + ended.problem() + ")");
    }
    return ended.out().strip().split(";", 2)[0]; // The cluster's name may follow.
  }

  /** What SLURM says of a job's tasks, by their numbers; none if it has forgotten the job. */
  Map<Integer, Task> tasks(String job) {
    Ended ended = run(List.of("squeue", "-h", "-r", "-t", "all", "-j", job, "-o", "%K|%T|%N|%r"));
    Map<Integer, Task> tasks = new HashMap<>();
    if (ended.exitCode() != 0) {
      if (ended.err().contains(FORGOTTEN)) {
        return tasks;
      }
      throw new JobFailedException("squeue: SLURM does not answer (" + ended.problem() + ")");
    }
    for (String line : ended.out().lines().toList()) {
      String[] words = line.split("\\|", -1);
      if (words.length == 4 && words[0].matches("\\d+")) {
        tasks.put(Integer.parseInt(words[0]), new Task(words[1], words[2], words[3]));
      }
    }
    return tasks;
  }

  /** Ends a job with all its tasks, if there is one. */
  void cancel(String job) {
    run(List.of("scancel", job));
  }

  private static Ended run(List<String> words) {
    try {
      ProcessBuilder builder = new ProcessBuilder(words);
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new JobFailedException(
            "%s: SLURM did not answer within %d s".formatted(words.get(0), LONGEST_SECONDS));
      }
      return new Ended(process.exitValue(), out, err);
    } catch (IOException e) {
      throw new JobFailedException(
          "%s: could not be started (%s); run this where SLURM's commands are, such as on its login"
                  .formatted(words.get(0), FileProblem.detail(e))
              + " node",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while SLURM was asked", e);
    }
  }

  /** Numbers as sbatch takes them: {@code 1,4,7}. */
  static String array(List<Integer> numbers, int atOnce) {
    List<String> runs = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        int from = numbers.get(first);
        int to = numbers.get(i - 1);
        runs.add(from == to ? "" + from : from + "-" + to);
        first = i;
      }
    }
    return String.join(",", runs) + "%" + atOnce;
  }
}
