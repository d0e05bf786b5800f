package io.carousel.analysis.models.architecture;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.job.InvalidInputException;
import java.util.List;

/**
 * A kind of trunk, which turns an image into features; one linear layer, the embedder, makes an
 * embedding of any length from them.
 *
 * @param name its name for people and in files: "ResNet-50"
 * @param layers the layers, from the image to the last features by place
 * @param channels how many features come out of the last layer
 * @param summary how they become one vector
 * @param preprocessing how images become its input
 * @param classifier the name of the last layer of a classifier that is made of it, whose weights
 *     trunks may hold and which is not used; null if there is none
 */
public record Architecture(
    String name,
    List<Layer> layers,
    int channels,
    FeatureSummary summary,
    Preprocessing preprocessing,
    String classifier) {

  /** Colours of the input. */
  public static final int COLOURS = 3;

  /**
   * The name of the tensor that says how large the images are that a trunk takes: rows and columns.
   * Trunks whose features are flattened have it.
   */
  public static final String INPUT_SIZE = "input_size";

  /** Images fit whose sides are multiples of this, as they are halved five times at most. */
  private static final int FITTING = 32;

  public Architecture {
    layers = List.copyOf(layers);
  }

  /** All its convolutions, in the order of the state dict. */
  public List<Convolution> convolutions() {
    return layers.stream().flatMap(Layer::convolutions).toList();
  }

  /** The size of the images that it takes by default. */
  public ImageSize inputSize() {
    return new ImageSize(preprocessing.width(), preprocessing.height());
  }

  /**
   * Whether a trunk takes images of one size alone, which its checkpoint says; the others take any.
   */
  public boolean hasFixedInputSize() {
    return summary == FeatureSummary.FLATTENED;
  }

  /** How images become its input at a size: by default as they do, else resized as a whole. */
  public Preprocessing preprocessing(ImageSize size) {
    return size.equals(inputSize()) ? preprocessing : preprocessing.whole(size);
  }

  /**
   * The size of the last features by place.
   *
   * @throws InvalidInputException if images of that size do not fit: they are too small, or
   *     branches that halve them in different ways would not meet
   */
  public ImageSize featureMaps(ImageSize input) {
    return new ImageSize(side(input.width(), input), side(input.height(), input));
  }

  private int side(int side, ImageSize input) {
    int result = Layer.applyAll(layers, new SideLength(), side);
    if (result < 1) {
      throw new InvalidInputException(
          name,
          "images of %s pixels do not fit it; take sides that are multiples of %d, such as %d"
              .formatted(input, FITTING, 2 * FITTING));
    }
    return result;
  }

  /**
   * The length of the vector that the embedder takes.
   *
   * @throws InvalidInputException if images of that size do not fit
   */
  public int features(ImageSize input) {
    ImageSize maps = featureMaps(input);
    return summary == FeatureSummary.MEAN ? channels : channels * maps.width() * maps.height();
  }

  @Override
  public String toString() {
    return name;
  }
}
