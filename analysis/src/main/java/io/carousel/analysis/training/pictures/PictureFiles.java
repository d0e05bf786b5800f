package io.carousel.analysis.training.pictures;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The two files that training reads a dataset's images from: larger than the network's input, to
 * take parts of, and of its size, as they are embedded later.
 */
public final class PictureFiles {

  private static final String ENDING = ".pictures";

  /** By how much pictures that parts are taken of are larger than the input, along each side. */
  private static final double LARGER = 4.0 / 3;

  private final List<Integer> frames;
  private final Preprocessing preprocessing;
  private final PictureFile large;
  private final PictureFile whole;

  /**
   * The files for a dataset.
   *
   * @param folder where they lie
   * @param frames all the images that training may see
   * @param preprocessing how images become the network's input
   * @throws io.carousel.job.InvalidInputException if images are missing
   */
  public PictureFiles(
      Path folder, DatasetFolder dataset, List<Integer> frames, Preprocessing preprocessing) {
    this.frames = List.copyOf(frames);
    this.preprocessing = preprocessing;
    DatasetFingerprint fingerprint = DatasetFingerprint.of(dataset, frames);
    this.large = file(folder, dataset, enlarged(preprocessing), fingerprint);
    this.whole = file(folder, dataset, preprocessing, fingerprint);
  }

  private PictureFile file(
      Path folder, DatasetFolder dataset, Preprocessing resizing, DatasetFingerprint fingerprint) {
    String name = Sha256.of(fingerprint + " " + resizing + " " + frames).substring(0, 16) + ENDING;
    return new PictureFile(folder.resolve(name), dataset, frames, resizing);
  }

  /** What the middle is cut out of, where that is done; else the whole image, a third larger. */
  private static Preprocessing enlarged(Preprocessing preprocessing) {
    if (preprocessing.whole() == null) {
      return new Preprocessing(
          preprocessing.size(),
          preprocessing.size(),
          preprocessing.channels(),
          preprocessing.interpolation(),
          preprocessing.range(),
          preprocessing.mean(),
          preprocessing.std());
    }
    return preprocessing.whole(
        new ImageSize(
            (int) Math.round(LARGER * preprocessing.width()),
            (int) Math.round(LARGER * preprocessing.height())));
  }

  /**
   * Makes those that are not there.
   *
   * @throws io.carousel.job.InvalidInputException if an image is damaged
   */
  public void make(Progress progress) {
    List<PictureFile> missing = Stream.of(large, whole).filter(file -> !file.exists()).toList();
    try (Progress.Step step =
        progress.begin("decode", (long) missing.size() * frames.size(), "image")) {
      missing.forEach(file -> file.make(step));
    }
  }

  /**
   * Opens them; those that are not there are made first.
   *
   * @param augmentation how a picture changes from one time to the next
   */
  public TrainingPictures open(Augmentation augmentation) {
    make(Progress.silent());
    return new TrainingPictures(frames, preprocessing, augmentation, large.open(), whole.open());
  }

  /** Deletes them. Whoever has them open can still read them. */
  public void delete() {
    for (PictureFile file : List.of(large, whole)) {
      try {
        Files.deleteIfExists(file.file());
      } catch (IOException e) {
        throw new JobFailedException(
            file.file() + ": could not be deleted (" + FileProblem.detail(e) + ")", e);
      }
    }
  }
}
