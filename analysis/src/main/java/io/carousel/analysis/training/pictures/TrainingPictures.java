package io.carousel.analysis.training.pictures;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Images as a network takes them: a part of them, mirrored or not, to train on; the whole of them,
 * as they are embedded later, to validate on. Used by one thread at a time.
 */
public final class TrainingPictures implements AutoCloseable {

  private final Map<Integer, Integer> places = new HashMap<>();
  private final int length;
  private final Augmentation augmentation;
  private final Colours colours;
  private final PartSampler sampler;
  private final PictureStore large;
  private final PictureStore whole;
  private final byte[] largePicture;
  private final byte[] wholePicture;

  TrainingPictures(
      List<Integer> frames,
      Preprocessing preprocessing,
      Augmentation augmentation,
      PictureStore large,
      PictureStore whole) {
    for (int frame : frames) {
      places.put(frame, places.size());
    }
    this.length = preprocessing.length();
    this.augmentation = augmentation;
    this.colours = new Colours(preprocessing);
    this.sampler = new PartSampler(preprocessing.width(), preprocessing.height(), colours);
    this.large = large;
    this.whole = whole;
    this.largePicture = new byte[large.length()];
    this.wholePicture = new byte[whole.length()];
  }

  /**
   * Parts of images, drawn at random.
   *
   * @param frames the images
   * @return shape (images, 3, height, width)
   */
  public float[] parts(List<Integer> frames, SplittableRandom random) {
    float[] input = new float[frames.size() * length];
    for (int i = 0; i < frames.size(); i++) {
      large.read(places.get(frames.get(i)), largePicture);
      Augmentation.Part part = augmentation.draw(large.width(), large.height(), random);
      sampler.apply(largePicture, large.width(), large.height(), part, input, i * length);
    }
    return input;
  }

  /**
   * Whole images.
   *
   * @param frames the images
   * @return shape (images, 3, height, width)
   */
  public float[] whole(List<Integer> frames) {
    float[] input = new float[frames.size() * length];
    for (int i = 0; i < frames.size(); i++) {
      whole.read(places.get(frames.get(i)), wholePicture);
      colours.apply(wholePicture, input, i * length);
    }
    return input;
  }

  @Override
  public void close() {
    large.close();
    whole.close();
  }
}
