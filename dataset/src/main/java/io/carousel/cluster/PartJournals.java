package io.carousel.cluster;

import io.carousel.job.FileProblem;
import io.carousel.job.worker.TaskProgress;
import io.carousel.job.worker.WorkerFailure;
import io.carousel.job.worker.WorkerJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the parts of a stage say in a folder on the shared disk, an attempt a file. */
public final class PartJournals {

  /** Names the file that a part writes to, in its environment. */
  public static final String FILE = "CAROUSEL_JOURNAL";

  /**
   * In a part's environment, says that it ends when its standard input does, as that is held open
   * by whoever started it.
   */
  public static final String PARENT = "CAROUSEL_PARENT";

  /** Says in the environment of a launcher that it is in no place to build anything. */
  public static final String NO_BUILD = "CAROUSEL_NO_BUILD";

  private static final Pattern NAME = Pattern.compile("part-(\\d+)-(\\d+)-\\d+\\.jsonl");

  private final Path folder;
  private final Map<Path, Attempt> attempts = new HashMap<>();

  /**
   * An attempt at a part.
   *
   * @param part the part's number
   * @param job the number of the job that it belongs to
   */
  private record Attempt(int part, String job, WorkerJournal journal) {}

  /** The journals of one stage's parts in a folder that is there. */
  public PartJournals(Path folder) {
    this.folder = folder;
  }

  /**
   * What the file of an attempt is called.
   *
   * @param part the part's number, or what a shell turns into that
   * @param job the number of the job that it belongs to
   * @param attempt the number of the attempt in that job
   */
  public static String name(Object part, Object job, Object attempt) {
    return "part-%s-%s-%s.jsonl".formatted(part, job, attempt);
  }

  /**
   * Reads what is new.
   *
   * @param progress hears how far each part is, by its number
   */
  public void read(Map<Integer, TaskProgress> progress) {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    } catch (IOException e) {
      throw FileProblem.reading(folder, e);
    }
    for (Path file : files) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches()) {
        attempts.computeIfAbsent(
            file,
            path ->
                new Attempt(
                    Integer.parseInt(name.group(1)), name.group(2), new WorkerJournal(path)));
      }
    }
    for (Attempt attempt : attempts.values()) {
      if (attempt.journal().time().isEmpty() && progress.containsKey(attempt.part())) {
        attempt.journal().read(progress.get(attempt.part()));
      }
    }
  }

  /** Whether no part has said anything yet. */
  public boolean isEmpty() {
    return attempts.isEmpty();
  }

  /** The attempt that did a part; empty while it is not done. */
  public Optional<WorkerJournal> done(int part) {
    return attempts.values().stream()
        .filter(attempt -> attempt.part() == part && attempt.journal().time().isPresent())
        .map(Attempt::journal)
        .findFirst();
  }

  /** What is wrong with what the user gave, if a part says so; empty if none does. */
  public Optional<String> mistake() {
    return attempts.values().stream()
        .map(Attempt::journal)
        .filter(journal -> journal.cause().filter(WorkerFailure.Cause.INPUT::equals).isPresent())
        .map(WorkerJournal::failure)
        .findFirst();
  }

  /** The attempts at a part that a job made. */
  public List<WorkerJournal> of(int part, String job) {
    List<WorkerJournal> journals = new ArrayList<>();
    attempts.values().stream()
        .filter(attempt -> attempt.part() == part && attempt.job().equals(job))
        .forEach(attempt -> journals.add(attempt.journal()));
    return journals;
  }
}
