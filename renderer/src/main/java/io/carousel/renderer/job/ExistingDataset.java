package io.carousel.renderer.job;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.job.FolderTree;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in a dataset's folder before a run. */
final class ExistingDataset {

  private static final Pattern PARTIAL_IMAGE =
      Pattern.compile("(\\d{1,9})\\.png\\..*" + Pattern.quote(WholeFile.PARTIAL_SUFFIX));

  private final DatasetFolder folder;

  ExistingDataset(DatasetFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that the folder holds either nothing or a part of the dataset that a manifest
   * describes.
   */
  void mustBe(Manifest wanted) {
    if (!Files.exists(folder.manifest())) {
      mustHoldNoImages();
      return;
    }
    Manifest found = Manifest.read(folder.manifest());
    if (found.wasImported()) {
      throw refused("holds a dataset that was imported");
    }
    if (!found.renderer().equals(wanted.renderer())) {
      throw refused(
          "was rendered on \"%s\", and this is \"%s\", whose pixels may differ"
              .formatted(found.renderer(), wanted.renderer()));
    }
    if (!found.toJson().equals(wanted.toJson())) {
      throw refused("holds a dataset of another config or version");
    }
  }

  private void mustHoldNoImages() {
    if (Files.isDirectory(folder.images())) {
      throw refused("holds images but no " + folder.manifest().getFileName());
    }
  }

  private InvalidInputException refused(String why) {
    return new InvalidInputException(
        folder.root().toString(),
        why + "; choose another folder with --output, or add --overwrite to replace it");
  }

  /** Deletes the dataset, and nothing that the renderer did not write. */
  void delete() {
    try {
      if (Files.exists(folder.manifest()) || Files.exists(folder.samples())) {
        FolderTree.delete(folder.images());
        FolderTree.delete(folder.annotations());
        // What the analysis made of the old images is wrong for the new ones.
        FolderTree.delete(folder.embeddings());
        FolderTree.delete(folder.saliency());
        FolderTree.delete(folder.evaluation());
        FolderTree.delete(folder.report());
        Files.deleteIfExists(folder.samples());
        Files.deleteIfExists(folder.manifest());
      } else {
        mustHoldNoImages();
      }
    } catch (IOException e) {
      throw notDeleted(e);
    }
  }

  /**
   * Deletes what a killed run of a shard had half written. Other shards may be under way beside it.
   */
  void deletePartialImages(Shard shard) {
    if (!Files.isDirectory(folder.images())) {
      return;
    }
    try (Stream<Path> files = Files.list(folder.images())) {
      for (Path file : files.toList()) {
        Matcher name = PARTIAL_IMAGE.matcher(file.getFileName().toString());
        if (name.matches() && shard.holds(Integer.parseInt(name.group(1)))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw notDeleted(e);
    }
  }

  private JobFailedException notDeleted(IOException e) {
    return new JobFailedException(
        folder.root() + ": old files could not be deleted (" + e.getMessage() + ")", e);
  }
}
