package io.carousel.cluster.slurm;

import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.PartJournals;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.worker.LastWords;
import io.carousel.job.worker.TaskProgress;
import io.carousel.job.worker.WorkerFailure;
import io.carousel.job.worker.WorkerJournal;
import io.carousel.stage.PartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The parts of one stage, until each of them is done or has failed for good. */
final class SlurmArray {

  /** How often a part is tried in all. */
  private static final int ATTEMPTS = 3;

  /** How often SLURM says that a task has ended before what it wrote must be seen on the disk. */
  private static final int PATIENCE = 3;

  private final SlurmCommands slurm;
  private final Path script;
  private final int atOnce;
  private final String stage;
  private final ClusterRequest request;
  private final PartJournals journals;
  private final Map<Integer, Part> open = new TreeMap<>();
  private final Map<Integer, TaskProgress> progress = new HashMap<>();
  private final List<PartFailure> failures = new ArrayList<>();
  private final Set<String> jobs = new LinkedHashSet<>();
  private String waitingFor = "";

  /** A part that is not done yet. */
  private static final class Part {
    private final Shard shard;
    private String job;
    private int attempts;
    private int missed;

    Part(Shard shard) {
      this.shard = shard;
    }
  }

  SlurmArray(
      SlurmCommands slurm,
      Path script,
      int atOnce,
      String stage,
      List<Shard> parts,
      Progress.Step step,
      ClusterRequest request) {
    this.slurm = slurm;
    this.script = script;
    this.atOnce = atOnce;
    this.stage = stage;
    this.request = request;
    this.journals = new PartJournals(script.getParent());
    for (Shard part : parts) {
      open.put(part.number(), new Part(part));
      progress.put(part.number(), new TaskProgress(0, step));
    }
  }

  /** Submits all parts. */
  void submit() {
    submit(List.copyOf(open.keySet()));
  }

  private void submit(List<Integer> numbers) {
    String job = slurm.submit(script, SlurmCommands.array(numbers, atOnce));
    synchronized (jobs) {
      jobs.add(job);
    }
    for (int number : numbers) {
      Part part = open.get(number);
      part.job = job;
      part.attempts++;
      part.missed = 0;
    }
  }

  /** Whether nothing is left to wait for. */
  boolean isOver() {
    return open.isEmpty()
        || failures.stream().anyMatch(failure -> failure.cause() == WorkerFailure.Cause.INPUT);
  }

  /** What failed for good. */
  List<PartFailure> failures() {
    return failures;
  }

  /** Ends what is under way. */
  void cancel() {
    List<String> all;
    synchronized (jobs) {
      all = List.copyOf(jobs);
      jobs.clear();
    }
    if (!open.isEmpty()) {
      all.forEach(slurm::cancel);
    }
  }

  /**
   * Looks what has happened, and submits again what has to be.
   *
   * @param ask whether to ask SLURM too, which alone knows that a task has died
   */
  void look(boolean ask) {
    journals.read(progress);
    List<Integer> again = new ArrayList<>();
    for (Part part : List.copyOf(open.values())) {
      Optional<WorkerJournal> done = journals.done(part.shard.number());
      if (done.isPresent()) {
        open.remove(part.shard.number());
        request.log().done(stage, part.shard, done.get().host(), done.get().time().orElseThrow());
      } else {
        said(part)
            .ifPresent(
                journal ->
                    failed(
                        part,
                        journal.cause().orElseThrow(),
                        journal.failure(),
                        journal.host(),
                        again));
      }
    }
    if (ask) {
      askSlurm(again);
    }
    if (!again.isEmpty() && !isOver()) {
      submit(List.copyOf(new TreeSet<>(again)));
    }
  }

  private Optional<WorkerJournal> said(Part part) {
    return journals.of(part.shard.number(), part.job).stream()
        .filter(journal -> journal.cause().isPresent())
        .findFirst();
  }

  private void askSlurm(List<Integer> again) {
    Map<String, Map<Integer, SlurmCommands.Task>> tasks = new HashMap<>();
    Set<String> reasons = new TreeSet<>();
    int waiting = 0;
    for (Part part : List.copyOf(open.values())) {
      if (again.contains(part.shard.number())) {
        continue;
      }
      SlurmCommands.Task task =
          tasks.computeIfAbsent(part.job, slurm::tasks).get(part.shard.number());
      if (task != null && task.isUnderWay()) {
        part.missed = 0;
        if (task.state().equals("PENDING") && !task.reason().equals("JobArrayTaskLimit")) {
          waiting++;
          reasons.add(task.reason());
        }
      } else if (++part.missed >= PATIENCE) {
        String node = task == null ? "" : task.node();
        failed(part, WorkerFailure.Cause.CRASH, died(part, task), node, again);
      }
    }
    sayWaiting(waiting, reasons);
  }

  private void sayWaiting(int waiting, Set<String> reasons) {
    String why = String.join(", ", reasons);
    if (waiting > 0 && waiting == open.size() && !why.equals(waitingFor)) {
      request
          .messages()
          .accept("%s: parts that wait for SLURM: %d (%s)".formatted(stage, waiting, why));
    }
    waitingFor = why;
  }

  private String died(Part part, SlurmCommands.Task task) {
    String state = task == null ? "was lost" : "ended as " + task.state();
    Path log = script.resolveSibling("part-%d-%s.log".formatted(part.shard.number(), part.job));
    String words = LastWords.of(log).best();
    if (!words.isEmpty()) {
      return "its task " + state + ", having said: " + words;
    }
    boolean begun = !journals.of(part.shard.number(), part.job).isEmpty();
    return begun
        ? "its task " + state
        : "its task %s and wrote nothing to %s, which its machine must share"
            .formatted(state, script.getParent());
  }

  private void failed(
      Part part, WorkerFailure.Cause cause, String why, String host, List<Integer> again) {
    int number = part.shard.number();
    if (cause != WorkerFailure.Cause.INPUT && part.attempts < ATTEMPTS) {
      again.add(number);
      request.log().repeated(stage, part.shard, host, why);
      return;
    }
    open.remove(number);
    String where = host.isEmpty() ? "" : " (on " + host + ")";
    failures.add(
        new PartFailure(
            stage + ", part " + part.shard,
            cause,
            cause == WorkerFailure.Cause.INPUT ? why : why + where + howOften(part)));
  }

  private static String howOften(Part part) {
    return part.attempts == 1 ? "" : ", after " + part.attempts + " attempts";
  }
}
