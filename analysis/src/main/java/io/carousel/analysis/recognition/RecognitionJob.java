package io.carousel.analysis.recognition;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.embeddings.ImageFeed;
import io.carousel.analysis.embeddings.evaluation.PropertyLevels;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.network.EmbeddingNetwork;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.support.statistics.Holm;
import io.carousel.analysis.support.statistics.OneWay;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Shows every image of a dataset to a classifier, and writes how often its answer is right: {@code
 * recognition-<classifier>.json}, the same as a table, and a table of the images.
 */
public final class RecognitionJob {

  private final DatasetFolder dataset;
  private final LossModel classifier;
  private final RightClasses right;
  private final EmbeddingSettings settings;
  private final Progress progress;

  /**
   * A job on one dataset.
   *
   * @param classifier a network whose output is a score a class
   * @param right which classes are a right answer
   * @param settings how to compute; the precision is float32, whatever it says
   * @param progress hears of every image
   */
  public RecognitionJob(
      DatasetFolder dataset,
      LossModel classifier,
      RightClasses right,
      EmbeddingSettings settings,
      Progress progress) {
    this.dataset = dataset;
    this.classifier = classifier;
    this.right = right;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Shows the images and writes.
   *
   * @return what was written
   * @throws InvalidInputException if images are missing or damaged, the classifier cannot be loaded
   *     or gives a score that is not finite, or a class that is to be right is none of its
   */
  public Recognition run() {
    SampleTable table = SampleTable.read(dataset.samples());
    List<Integer> frames = table.samples().stream().map(Sample::frame).toList();
    if (frames.isEmpty()) {
      throw new InvalidInputException(dataset.samples().toString(), "has no samples");
    }
    try (EmbeddingNetwork network = classifier.load(settings.device(), Precision.FLOAT32)) {
      int classes = network.dimensions();
      List<Integer> rightNumbers = right.numbers(classifier.name(), classes);
      Answers answers = answers(network, frames, rightNumbers);
      int[] all = IntStream.range(0, frames.size()).toArray();
      Recognition recognition =
          new Recognition(
              Recognition.FORMAT_VERSION,
              dataset.root().toAbsolutePath().normalize().getFileName().toString(),
              classifier.name(),
              classes,
              rightNumbers,
              rightNumbers.stream().map(right::name).toList(),
              frames.size(),
              RecognisedShare.of(answers.ranks(), all),
              corrected(
                  PropertyLevels.all(table).stream()
                      .map(property -> recognised(property, answers.ranks()))
                      .toList()));
      recognition.write(Recognition.file(dataset, classifier.name()));
      Path folder = dataset.evaluation();
      String stem = Recognition.stem(classifier.name());
      WholeFile.write(folder.resolve(stem + ".csv"), RecognitionTables.levels(recognition));
      WholeFile.write(
          folder.resolve(stem + "-images.csv"), RecognitionTables.images(frames, answers, right));
      return recognition;
    }
  }

  private Answers answers(
      EmbeddingNetwork network, List<Integer> frames, List<Integer> rightNumbers) {
    Preprocessing preprocessing = classifier.preprocessing();
    List<Path> images = frames.stream().map(dataset::image).toList();
    int classes = network.dimensions();
    Answers answers = Answers.none(frames.size());
    int batch = settings.batchSize();
    int step = batch * settings.lanes();
    try (Progress.Step done = progress.begin("recognise", frames.size(), "image");
        ImageFeed feed = new ImageFeed(images, preprocessing, settings.decoders(), 2 * step);
        Lanes lanes = Lanes.open(settings.lanes())) {
      for (int row = 0; row < frames.size(); row += step) {
        int end = Math.min(row + step, frames.size());
        List<Future<float[]>> begun = new ArrayList<>();
        for (int from = row; from < end; from += batch) {
          int count = Math.min(batch, end - from);
          float[] pixels = feed.take(count);
          begun.add(lanes.begin(() -> network.embed(pixels, count)));
        }
        int image = row;
        for (float[] scores : Lanes.results(begun)) {
          for (int from = 0; from < scores.length; from += classes) {
            check(scores, from, classes, frames.get(image));
            answers.take(image, scores, from, classes, rightNumbers);
            image++;
          }
        }
        done.advance(end - row);
      }
    }
    return answers;
  }

  private void check(float[] scores, int from, int classes, int frame) {
    for (int i = from; i < from + classes; i++) {
      if (!Float.isFinite(scores[i])) {
        throw new InvalidInputException(
            classifier.name(),
            "gives frame %d a score that is not finite; are its weights damaged?".formatted(frame));
      }
    }
  }

  private static PropertyRecognition recognised(PropertyLevels property, int[] ranks) {
    List<LevelRecognition> levels = new ArrayList<>();
    for (int level = 0; level < property.levels().size(); level++) {
      levels.add(
          new LevelRecognition(
              property.levels().get(level), RecognisedShare.of(ranks, property.images(level))));
    }
    double[] first = Arrays.stream(ranks).mapToDouble(rank -> rank == 0 ? 1 : 0).toArray();
    OneWay test = OneWay.of(first, property.ofImage());
    return new PropertyRecognition(
        property.property(),
        test == null ? null : test.etaSquared(),
        test == null ? null : test.p(),
        null,
        levels);
  }

  private static List<PropertyRecognition> corrected(List<PropertyRecognition> properties) {
    double[] p =
        properties.stream()
            .map(PropertyRecognition::p)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double[] corrected = Holm.correct(p);
    List<PropertyRecognition> all = new ArrayList<>();
    int next = 0;
    for (PropertyRecognition property : properties) {
      all.add(property.p() == null ? property : property.corrected(corrected[next++]));
    }
    return all;
  }
}
