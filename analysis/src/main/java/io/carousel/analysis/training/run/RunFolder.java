package io.carousel.analysis.training.run;

import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import io.carousel.job.WorkLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a run's files lie.
 *
 * @param root the run's folder: {@code <study>/<loss>_<fold>}
 */
public record RunFolder(Path root) {

  private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");

  /**
   * The folder of a run.
   *
   * @param study the folder of all runs of the study
   * @param loss the loss's name: "Multi Similarity + Miner", whose folder is {@code
   *     multi-similarity-miner_0}
   */
  public static RunFolder of(Path study, String loss, int fold) {
    String plain = NOT_PLAIN.matcher(loss.toLowerCase(Locale.ROOT)).replaceAll("-");
    return new RunFolder(study.resolve(plain + "_" + fold));
  }

  /** The trunk of the best epoch, as a state dict. */
  Path trunk() {
    return root.resolve("trunk_best.pth");
  }

  /** The embedder of the best epoch, as a state dict. */
  Path embedder() {
    return root.resolve("embedder_best.pth");
  }

  /** The trunk as safetensors, where that was asked for. */
  Path safetensorsTrunk() {
    return root.resolve("trunk_best.safetensors");
  }

  /** The embedder as safetensors, where that was asked for. */
  Path safetensorsEmbedder() {
    return root.resolve("embedder_best.safetensors");
  }

  /**
   * Writes the weights of a run that has ended as safetensors too, unless they are there.
   *
   * @throws io.carousel.job.InvalidInputException if its state dicts are damaged
   * @throws JobFailedException if a file cannot be written
   */
  void writeSafetensors() {
    copy(trunk(), safetensorsTrunk());
    copy(embedder(), safetensorsEmbedder());
  }

  private static void copy(Path stateDict, Path safetensors) {
    if (!Files.exists(safetensors)) {
      StateDict.read(stateDict).writeSafetensors(safetensors);
    }
  }

  /** What the run was and how it went; there once the run has ended. */
  Path record() {
    return root.resolve("training.json");
  }

  /** How far a run is that has not ended. */
  Path state() {
    return root.resolve("training.state");
  }

  /**
   * What the run was and how it went; empty if it has not ended.
   *
   * @throws io.carousel.job.InvalidInputException if the file is no such record, or of a later
   *     version of Carousel
   */
  public Optional<TrainingRecord> ended() {
    if (!Files.exists(record())) {
      return Optional.empty();
    }
    return Optional.of(TrainingRecord.read(record()));
  }

  /** Deletes what a run that has ended needs no more. */
  void deleteState() {
    delete(state());
    WorkLock.discardEnded(root);
  }

  /** Deletes what a run left. */
  void clear() {
    List.of(record(), trunk(), embedder(), safetensorsTrunk(), safetensorsEmbedder(), state())
        .forEach(RunFolder::delete);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new JobFailedException(
          file + ": could not be deleted (" + FileProblem.detail(e) + ")", e);
    }
  }
}
