package io.carousel.analysis.saliency.explain;

import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.models.network.GradientNetwork;
import io.carousel.analysis.models.network.Lanes;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.SaliencyWriter;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;

/**
 * Makes one model's maps: images are explained side by side, a core each, and written in their
 * order.
 *
 * @param dataset where the images are
 * @param settings how to explain
 * @param explainer the method
 * @param progress hears of every image
 */
record ExplanationRun(
    DatasetFolder dataset, ExplainSettings settings, Explainer explainer, Progress progress) {

  /** So many images a lane are begun before the first of them is awaited. */
  private static final int AHEAD = 2;

  /**
   * Makes the maps that a file does not hold yet.
   *
   * @param frames the images whose maps it is to hold
   * @param file where the maps go in the end
   * @param origin what makes them
   * @throws UnusableModelException if the model's files are wrong, or it has no finite gradients
   */
  void explain(LossModel model, List<Integer> frames, Path file, SaliencyOrigin origin) {
    try (GradientNetwork network = load(model);
        SaliencyWriter writer = SaliencyWriter.open(file, origin);
        Progress.Step step =
            progress.begin(
                "explain " + model.name(), frames.size() - (long) writer.maps(), "image");
        Lanes lanes = Lanes.open(settings.lanes())) {
      Preprocessing preprocessing = model.preprocessing();
      // Before there is more than one image under way.
      DistanceToBlack distance =
          Lanes.result(lanes.begin(() -> prepared(network, origin.distance(), preprocessing)));
      Deque<Future<SaliencyMap>> begun = new ArrayDeque<>();
      for (int next = writer.maps(); writer.maps() < frames.size(); step.advance(1)) {
        for (; next < frames.size() && begun.size() < AHEAD * settings.lanes(); next++) {
          int frame = frames.get(next);
          begun.add(lanes.begin(() -> map(preprocessing, distance, frame)));
        }
        int frame = frames.get(writer.maps());
        writer.append(frame, Lanes.result(begun.remove()));
      }
      writer.finish();
    }
  }

  private DistanceToBlack prepared(
      GradientNetwork network, LossDistance measure, Preprocessing preprocessing) {
    DistanceToBlack distance = new DistanceToBlack(network, measure, preprocessing);
    explainer.prepare(distance);
    return distance;
  }

  private GradientNetwork load(LossModel model) {
    try {
      GradientNetwork network = model.loadGradients(settings.device());
      try {
        explainer.check(network);
        return network;
      } catch (InvalidInputException e) {
        network.close();
        throw e;
      }
    } catch (InvalidInputException e) {
      throw new UnusableModelException(e);
    }
  }

  private SaliencyMap map(Preprocessing preprocessing, DistanceToBlack distance, int frame) {
    float[] image = preprocessing.apply(ImageFile.read(dataset.image(frame)));
    try {
      return SaliencyMap.of(
          preprocessing.width(), preprocessing.height(), explainer.explain(distance, image, frame));
    } catch (NonFiniteGradientException e) {
      throw new UnusableModelException(
          new InvalidInputException(
              "image " + frame,
              "has a gradient that is not finite; the model's weights may be damaged",
              e));
    }
  }
}
