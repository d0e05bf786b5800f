package io.carousel.analysis.imports;

import io.carousel.analysis.preprocess.ImageFile;
import io.carousel.analysis.preprocess.RgbImage;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Makes a dataset of any folder of images and a table of their properties. The images are numbered
 * in the order of the table and kept as PNG: a PNG byte by byte, another format by its pixels.
 */
public final class ImportJob {

  private static final int CHANNELS = 3;

  private final Path images;
  private final PictureTable table;
  private final DatasetFolder target;
  private final Progress progress;

  /**
   * A job on one folder of images.
   *
   * @param images the folder
   * @param table which images, and what they show
   * @param target the dataset to make
   * @param progress hears of every image
   */
  public ImportJob(Path images, PictureTable table, DatasetFolder target, Progress progress) {
    this.images = images;
    this.table = table;
    this.target = target;
    this.progress = progress;
  }

  /**
   * Makes the dataset.
   *
   * @throws InvalidInputException if the target is there already, or an image is missing or damaged
   */
  public void run() {
    if (Files.exists(target.samples())) {
      throw new InvalidInputException(
          target.root().toString(), "is a dataset already; choose another name or delete it");
    }
    List<PictureTable.Row> rows = table.rows();
    List<Sample> samples = new ArrayList<>();
    try (Progress.Step step = progress.begin("import", rows.size(), "image")) {
      for (int frame = 0; frame < rows.size(); frame++) {
        copy(images.resolve(rows.get(frame).image()), target.image(frame));
        samples.add(new Sample(frame, rows.get(frame).levels()));
        step.advance(1);
      }
    }
    // Last, as with it the dataset is whole.
    new SampleTable(table.properties(), samples).write(target.samples());
  }

  private static void copy(Path from, Path to) {
    RgbImage image = ImageFile.read(from);
    if (from.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      WholeFile.write(to, out -> Files.copy(from, out));
    } else {
      WholeFile.write(to, out -> writePng(image, out));
    }
  }

  private static void writePng(RgbImage image, OutputStream out) throws IOException {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    byte[] samples = image.samples();
    for (int i = 0; i < image.width() * image.height(); i++) {
      int at = CHANNELS * i;
      int color =
          (samples[at] & 0xff) << 16 | (samples[at + 1] & 0xff) << 8 | (samples[at + 2] & 0xff);
      picture.setRGB(i % image.width(), i / image.width(), color);
    }
    if (!ImageIO.write(picture, "png", out)) {
      throw new JobFailedException("this Java cannot write PNG images; install a full one");
    }
  }
}
