package io.carousel.renderer.job;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.job.FolderTree;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import java.io.IOException;
import java.nio.file.Files;

/** What lies in a dataset's folder before a run. */
final class ExistingDataset {

  private final DatasetFolder folder;

  ExistingDataset(DatasetFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that the folder holds either nothing or a part of the dataset that a manifest
   * describes.
   *
   * @param mixDevices whether it may have been begun on another device
   */
  void mustBe(Manifest wanted, boolean mixDevices) {
    if (!Files.exists(folder.manifest())) {
      mustHoldNoImages();
      return;
    }
    Manifest found = Manifest.read(folder.manifest());
    if (found.wasImported()) {
      throw refused("holds a dataset that was imported");
    }
    if (!mixDevices && !found.renderer().equals(wanted.renderer())) {
      throw refused(
          "was rendered on \"%s\", and this is \"%s\", whose pixels may differ; if that matters"
                  .formatted(found.renderer(), wanted.renderer())
              + " less than time, allow it with `mix-devices`, else");
    }
    if (!isOfAnyDevice(found, wanted)) {
      throw refused("holds a dataset of another config or version");
    }
    if (found.count() > wanted.count()) {
      throw refused(
          "holds %d images of this dataset already, more than the %d that are wanted"
              .formatted(found.count(), wanted.count()));
    }
  }

  /** Whether it is the beginning of the dataset that a manifest describes, by whatever device. */
  boolean isBeginningOf(Manifest wanted) {
    Manifest found = Manifest.read(folder.manifest());
    return found.count() < wanted.count() && isOfAnyDevice(found, wanted);
  }

  /** Whether the folder's manifest is just this one. */
  boolean is(Manifest wanted) {
    return Manifest.read(folder.manifest()).toJson().equals(wanted.toJson());
  }

  /** The same but for device and number of images: sample k is the same in a longer dataset. */
  private static boolean isOfAnyDevice(Manifest found, Manifest wanted) {
    return anyCount(found).toJson().equals(anyCount(wanted).toJson());
  }

  private static Manifest anyCount(Manifest manifest) {
    return manifest.withRenderer("").withoutCount();
  }

  private void mustHoldNoImages() {
    if (Files.isDirectory(folder.images())) {
      throw refused("holds images but no " + folder.manifest().getFileName());
    }
  }

  private InvalidInputException refused(String why) {
    return new InvalidInputException(
        folder.root().toString(),
        why + "; choose another folder with `output`, or add `overwrite` to replace it");
  }

  /**
   * Deletes the dataset, and nothing that was not made of it.
   *
   * @param shard what is to be rendered in its place
   */
  void delete(Shard shard) {
    if (!shard.equals(Shard.WHOLE)) {
      throw new InvalidInputException(
          folder.root().toString(),
          "is not deleted for one shard, as others may be rendering theirs; delete it first, then"
              + " render all shards without `overwrite`");
    }
    try {
      if (Files.exists(folder.manifest()) || Files.exists(folder.samples())) {
        FolderTree.delete(folder.images());
        FolderTree.delete(folder.annotations());
        // What the analysis made of the old images is wrong for the new ones.
        FolderTree.delete(folder.embeddings());
        FolderTree.delete(folder.saliency());
        FolderTree.delete(folder.evaluation());
        FolderTree.delete(folder.report());
        FolderTree.delete(folder.stages());
        FolderTree.delete(folder.devices());
        Files.deleteIfExists(folder.samples());
        Files.deleteIfExists(folder.manifest());
      } else {
        mustHoldNoImages();
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
