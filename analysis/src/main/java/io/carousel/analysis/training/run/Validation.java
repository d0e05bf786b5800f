package io.carousel.analysis.training.run;

import io.carousel.analysis.distances.Cosine;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.measures.Accuracy;
import io.carousel.analysis.models.network.TrainableNetwork;
import io.carousel.analysis.training.pictures.TrainingPictures;
import io.carousel.analysis.training.protocol.Fold;
import io.carousel.analysis.training.protocol.ImageClass;
import java.util.List;

/**
 * Measures a network by MAP@R on classes that it does not learn from. By cosine, as Musgrave et al.
 * (2020) bring embeddings to unit length, and as most losses do.
 */
final class Validation {

  private static final int BATCH = 64;

  private final List<Integer> frames;
  private final int[] labels;
  private final TrainingPictures pictures;

  Validation(List<ImageClass> classes, TrainingPictures pictures) {
    this.frames = Fold.frames(classes);
    this.labels = Fold.labels(classes);
    this.pictures = pictures;
  }

  /** MAP@R, from 0 to 1; 0 for a network whose embeddings are not finite. */
  double mapAtR(TrainableNetwork network) {
    float[] embeddings = new float[frames.size() * network.dimensions()];
    for (int from = 0; from < frames.size(); from += BATCH) {
      List<Integer> some = frames.subList(from, Math.min(from + BATCH, frames.size()));
      float[] rows = network.embed(pictures.whole(some), some.size());
      System.arraycopy(rows, 0, embeddings, from * network.dimensions(), rows.length);
    }
    for (float number : embeddings) {
      if (!Float.isFinite(number)) {
        return 0;
      }
    }
    return Accuracy.of(
            new Embeddings(labels.length, network.dimensions(), embeddings), labels, new Cosine())
        .mapAtR();
  }
}
