package io.carousel.analysis.datasets.imports;

import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import io.carousel.job.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Puts images into a dataset. PNG and JPEG stay as they are, byte by byte: as a hard link, which
 * takes no room and outlives a move of the collection; on another disk as a symbolic link; or as a
 * copy. Other formats become PNG by their pixels.
 */
final class ImageStore {

  /** How an image came into the dataset. */
  enum Way {
    HARD_LINK("hard links"),
    SYMBOLIC_LINK("symbolic links"),
    COPY("copies"),
    PNG("turned into PNG");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private final boolean copies;
  private final Map<Way, Integer> counts = new EnumMap<>(Way.class);

  /**
   * @param copies whether to copy where a link would do
   */
  ImageStore(boolean copies) {
    this.copies = copies;
  }

  /** How many images came in which way. */
  Map<Way, Integer> counts() {
    return counts;
  }

  /**
   * Puts an image into a folder.
   *
   * @param from a file that holds an image
   * @param frame its number, which becomes its name
   */
  void put(Path from, Path folder, int frame) {
    try {
      Optional<ImageFormat> format = ImageFormat.of(from);
      Path to = folder.resolve(frame + format.map(ImageFormat::ending).orElse(".png"));
      if (format.isEmpty()) {
        RgbImage image = ImageFile.decode(from);
        WholeFile.writeOneOfMany(to, out -> writePng(image, out));
        counts.merge(Way.PNG, 1, Integer::sum);
      } else {
        link(from, to);
      }
    } catch (IOException e) {
      throw new JobFailedException(
          from + ": could not be put into " + folder + " (" + FileProblem.detail(e) + ")", e);
    }
  }

  /** Puts a file into a folder as it is. */
  void link(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Way way = copies ? Way.COPY : linked(from.toRealPath(), to);
    if (way == Way.COPY) {
      WholeFile.writeOneOfMany(to, out -> Files.copy(from, out));
    }
    counts.merge(way, 1, Integer::sum);
  }

  private static Way linked(Path real, Path to) {
    try {
      Files.createLink(to, real);
      return Way.HARD_LINK;
    } catch (IOException | UnsupportedOperationException e) {
      // Another disk, or one without links, or a file of someone else's: the next best way.
    }
    try {
      Files.createSymbolicLink(to, real);
      return Way.SYMBOLIC_LINK;
    } catch (IOException | UnsupportedOperationException e) {
      return Way.COPY;
    }
  }

  private static void writePng(RgbImage image, OutputStream out) throws IOException {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    byte[] samples = image.samples();
    for (int i = 0; i < image.width() * image.height(); i++) {
      int at = RgbImage.CHANNELS * i;
      int color =
          (samples[at] & 0xff) << 16 | (samples[at + 1] & 0xff) << 8 | (samples[at + 2] & 0xff);
      picture.setRGB(i % image.width(), i / image.width(), color);
    }
    if (!ImageIO.write(picture, "png", out)) {
      throw new JobFailedException("this Java cannot write PNG images; install a full one");
    }
  }
}
