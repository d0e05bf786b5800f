package io.carousel.cluster;

import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.stage.Stage;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder on the shared disk where one command's parts say how far they are and what they print.
 */
public final class RunFolder implements AutoCloseable {

  private final ClusterRequest request;
  private int stages;
  private boolean kept;

  /** The folder of a command; nothing is made yet. */
  public RunFolder(ClusterRequest request) {
    this.request = request;
  }

  /**
   * Makes a folder for a stage, which no other stage of the command has.
   *
   * @throws io.carousel.job.JobFailedException if it cannot be made
   */
  public Path begin(Stage stage) {
    kept = true; // Until it is known that all went well.
    stages++;
    Path folder = request.folder().resolve(stages + "-" + stage.name());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw FileProblem.writing(folder, e);
    }
    return folder;
  }

  /** Where a stage's folder would be if it were the next. */
  public Path next(Stage stage) {
    return request.folder().resolve((stages + 1) + "-" + stage.name());
  }

  /** Hears that all parts of the stage are done, so that nothing of it is of interest. */
  public void done() {
    kept = false;
  }

  /** Deletes the folder, or says where it is if parts failed. */
  @Override
  public void close() {
    if (kept) {
      request.messages().accept("what the parts printed: " + request.folder());
      return;
    }
    try {
      FolderTree.delete(request.folder());
      Files.deleteIfExists(request.folder().getParent());
    } catch (DirectoryNotEmptyException e) {
      return; // Another command's parts are under way.
    } catch (IOException e) {
      throw FileProblem.writing(request.folder(), e);
    }
  }
}
