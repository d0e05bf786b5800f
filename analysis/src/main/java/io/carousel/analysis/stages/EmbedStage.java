package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.EmbeddingJob;
import io.carousel.analysis.embeddings.EmbeddingResult;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.models.library.FoundModels;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import io.carousel.stage.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Embedding as a stage: a part is a run of neighbouring images by all models, in whole batches.
 * Where models are left out, it is never current, so that each run says so.
 */
public final class EmbedStage implements Stage {

  private final DatasetFolder dataset;
  private final EmbeddingSettings settings;
  private final Supplier<FoundModels> library;
  private final Workspace workspace;

  /**
   * Embeds the images of a dataset by every model.
   *
   * @param dataset the dataset; when it runs, it needs {@code samples.csv} and every image
   * @param settings how to compute
   * @param library finds the models; asked when the stage runs
   */
  public EmbedStage(
      DatasetFolder dataset, EmbeddingSettings settings, Supplier<FoundModels> library) {
    this.dataset = dataset;
    this.settings = settings;
    this.library = library;
    this.workspace = new Workspace(dataset.root(), name());
  }

  @Override
  public String name() {
    return "embed";
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataset.samples(), dataset.images());
  }

  @Override
  public List<Path> outputs() {
    return List.of(dataset.embeddings());
  }

  private EmbeddingJob job(Progress progress) {
    return new EmbeddingJob(dataset, settings, progress);
  }

  private List<LossModel> models() {
    return library.get().models();
  }

  @Override
  public String fingerprint() {
    return job(Progress.silent()).fingerprint(models());
  }

  @Override
  public boolean isCurrent() {
    FoundModels found = library.get();
    return found.broken().isEmpty() && job(Progress.silent()).isDone(found.models());
  }

  @Override
  public Outcome kept() {
    int count = models().size();
    return new Outcome(List.of(kept(count, count)), List.of(), List.of());
  }

  private static String kept(int kept, int all) {
    return "kept: the embeddings of " + kept + " of " + all + " models";
  }

  @Override
  public void tidy() {
    job(Progress.silent()).discardAttempts();
    workspace.discardParts(fingerprint());
  }

  /**
   * Deletes the embeddings of all models, so that a run makes them anew.
   *
   * @param part what is to be run
   * @throws InvalidInputException if that is not the whole, as others may be making theirs
   */
  public void discard(Shard part) {
    if (!part.equals(Shard.WHOLE)) {
      throw new InvalidInputException(
          dataset.embeddings().toString(),
          "is not deleted for one shard, as others may be embedding theirs; delete it first, then"
              + " embed all shards without `overwrite`");
    }
    job(Progress.silent()).discard(models());
  }

  @Override
  public int mostParts() {
    return job(Progress.silent()).mostParts();
  }

  @Override
  public boolean isDone(Shard part) {
    return !part.equals(Shard.WHOLE) && Files.exists(workspace.part(fingerprint(), part));
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    FoundModels found = library.get();
    EmbeddingJob job = job(progress);
    if (part.equals(Shard.WHOLE)) {
      return outcome(found, job.run(found.models()));
    }
    return outcome(found, job.run(found.models(), part, workspace.part(fingerprint(), part)));
  }

  @Override
  public Outcome merge(int parts, Progress progress) {
    if (parts == 1) {
      return Outcome.DONE; // An undivided run has put everything in its place.
    }
    FoundModels found = library.get();
    EmbeddingJob job = job(progress);
    String fingerprint = fingerprint();
    if (job.isDone(found.models())) {
      return Outcome.DONE; // Another attempt was first.
    }
    EmbeddingResult result = job.merge(found.models(), workspace.parts(fingerprint, parts));
    workspace.discardParts(fingerprint);
    return outcome(found, result);
  }

  private static Outcome outcome(FoundModels found, EmbeddingResult result) {
    List<String> notes = new ArrayList<>();
    if (!result.kept().isEmpty()) {
      notes.add(kept(result.kept().size(), found.models().size()));
    }
    List<String> leftOut = new ArrayList<>(found.complaints());
    leftOut.addAll(result.leftOut());
    return new Outcome(notes, result.warnings(), leftOut);
  }
}
