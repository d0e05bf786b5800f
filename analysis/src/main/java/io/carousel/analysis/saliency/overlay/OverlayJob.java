package io.carousel.analysis.saliency.overlay;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.analysis.models.catalogue.LossLabel;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Draws saliency over images, in pages: a row an image, and in it the image and a column a loss,
 * the mean over the loss's folds. As many images as are asked for, evenly spread over all of them;
 * one page is in memory at a time.
 */
public final class OverlayJob {

  private final DatasetFolder dataset;
  private final int images;
  private final Progress progress;

  /**
   * Prepares to draw a dataset's saliency maps over its images.
   *
   * @param images how many images to show at most
   * @param progress hears of every image
   */
  public OverlayJob(DatasetFolder dataset, int images, Progress progress) {
    this.dataset = dataset;
    this.images = images;
    this.progress = progress;
  }

  /**
   * Writes {@code <prefix>-1.png} and so on.
   *
   * @param maps the models' files of maps
   * @param frames the images whose maps they hold
   * @param folder where the pages go
   * @param prefix what their names begin with
   * @return the pages, in order
   * @throws InvalidInputException if images or maps are missing or damaged
   * @throws io.carousel.job.JobFailedException if a page cannot be written
   */
  public List<Path> run(List<Path> maps, List<Integer> frames, Path folder, String prefix) {
    List<SaliencyFile> files = maps.stream().map(SaliencyFile::open).toList();
    return draw(files, spread(frames, images), folder, prefix);
  }

  /** So many of some images, evenly spread, the first among them. */
  static List<Integer> spread(List<Integer> frames, int most) {
    int count = Math.min(most, frames.size());
    return IntStream.range(0, count)
        .mapToObj(i -> frames.get((int) ((long) i * frames.size() / count)))
        .toList();
  }

  private List<Path> draw(
      List<SaliencyFile> files, List<Integer> shown, Path folder, String prefix) {
    List<SaliencyOrigin> origins = files.stream().map(SaliencyFile::origin).toList();
    List<PooledLoss> losses =
        PooledLoss.all(
            origins.stream().map(SaliencyOrigin::model).toList(),
            origins.stream().map(SaliencyOrigin::loss).toList());
    losses.forEach(loss -> check(loss, origins));
    List<String> heads = new ArrayList<>(List.of("image"));
    List<String> names = losses.stream().map(loss -> loss.info().loss()).toList();
    losses.forEach(
        loss -> heads.add(LossLabel.of(loss.info().loss(), loss.info().trainedOn(), names)));
    // All pictures are as large: as the first model's maps, or larger where others' are.
    SaliencyOrigin largest =
        origins.stream().max(Comparator.comparingInt(SaliencyOrigin::width)).orElseThrow();
    PageSize size = PageSize.of(largest.width(), largest.height(), heads.size(), shown.size());
    int pages = (shown.size() + size.rows() - 1) / size.rows();
    List<Path> written = new ArrayList<>();
    try (Progress.Step step = progress.begin("overlay", shown.size(), "image")) {
      for (int number = 0; number < pages; number++) {
        int from = number * size.rows();
        List<Integer> rows = shown.subList(from, Math.min(from + size.rows(), shown.size()));
        String title =
            "%s: %s, page %d of %d"
                .formatted(
                    dataset.root().toAbsolutePath().normalize().getFileName(),
                    origins.get(0).method().inWords(),
                    number + 1,
                    pages);
        OverlayPage page = new OverlayPage(size.withRows(rows.size()), title, heads);
        for (int row = 0; row < rows.size(); row++) {
          row(page, row, rows.get(row), files, losses);
          step.advance(1);
        }
        Path file =
            folder.resolve(
                String.format(
                    Locale.ROOT,
                    "%s-%0" + String.valueOf(pages).length() + "d.png",
                    prefix,
                    number + 1));
        BufferedImage image = page.image();
        WholeFile.write(file, out -> ImageIO.write(image, "png", out));
        written.add(file);
      }
    }
    return written;
  }

  private void row(
      OverlayPage page, int row, int frame, List<SaliencyFile> files, List<PooledLoss> losses) {
    page.label(row, String.valueOf(frame));
    RgbImage image = ImageFile.read(dataset.image(frame));
    Map<Framing, BufferedImage> views = new HashMap<>(); // as a rule all see the same
    for (int column = 0; column < losses.size(); column++) {
      List<SaliencyFile> folds = losses.get(column).models().stream().map(files::get).toList();
      SaliencyOrigin origin = folds.get(0).origin();
      BufferedImage seen =
          views.computeIfAbsent(framing(origin), framing -> Heat.seen(image, framing));
      if (column == 0) {
        page.put(row, 0, seen);
      }
      page.put(
          row, column + 1, Heat.over(seen, mean(folds, frame, origin.width() * origin.height())));
    }
  }

  private static void check(PooledLoss loss, List<SaliencyOrigin> origins) {
    SaliencyOrigin first = origins.get(loss.models().get(0));
    for (int model : loss.models()) {
      SaliencyOrigin fold = origins.get(model);
      if (!fold.isOfSamePart(first)) {
        throw new InvalidInputException(
            first.model(),
            "cannot be drawn with %s, as a fold of the same loss: they see %s and %s; name"
                .concat(" their losses apart")
                .formatted(fold.model(), framing(first), framing(fold)));
      }
    }
  }

  /** Which part of an image maps are of; all of it where an old file does not say. */
  private static Framing framing(SaliencyOrigin origin) {
    return origin.framing().orElseGet(() -> Framing.middle(origin.width(), origin.width()));
  }

  private static float[] mean(List<SaliencyFile> folds, int frame, int pixels) {
    float[] mean = new float[pixels];
    for (SaliencyFile fold : folds) {
      float[] values = fold.map(frame).values();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values[i] / folds.size();
      }
    }
    return mean;
  }
}
