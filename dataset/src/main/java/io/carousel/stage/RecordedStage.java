package io.carousel.stage;

import io.carousel.job.Shard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A stage whose outputs say nothing of how they came about: a {@link Workspace} keeps a record of
 * that, and its parts until they are merged. Subclasses say what the outputs depend on, write
 * parts, and merge them.
 */
public abstract class RecordedStage implements Stage {

  private final String name;
  private final Workspace workspace;

  /**
   * For subclasses: names the stage and says where its record lies.
   *
   * @param name its name, which no other stage of the same folder has
   * @param root the folder that its outputs are in
   */
  protected RecordedStage(String name, Path root) {
    this.name = name;
    this.workspace = new Workspace(root, name);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public boolean isCurrent() {
    return workspace.isCurrent(fingerprint());
  }

  /** Deletes parts that have been put together. */
  @Override
  public void tidy() {
    workspace.discardParts(fingerprint());
  }

  /** As many as one, unless a subclass can be divided. */
  @Override
  public int mostParts() {
    return 1;
  }

  @Override
  public boolean isDone(Shard part) {
    return Files.exists(partFile(part));
  }

  /** Where a part's result lies until the parts are merged. */
  protected final Path partFile(Shard part) {
    return workspace.part(fingerprint(), part);
  }

  /**
   * Where the results of all parts lie, in order.
   *
   * @throws io.carousel.job.InvalidInputException if one is missing
   */
  protected final List<Path> partFiles(int count) {
    return workspace.parts(fingerprint(), count);
  }

  /**
   * Records that outputs are what the present inputs give, and deletes the parts.
   *
   * @param outputs what was written: files, and folders all of whose files were
   */
  protected final void record(List<Path> outputs) {
    workspace.record(fingerprint(), outputs);
  }
}
