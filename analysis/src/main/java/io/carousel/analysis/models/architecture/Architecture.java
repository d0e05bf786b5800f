package io.carousel.analysis.models.architecture;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
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

  /** The size of the last features by place. */
  public ImageSize featureMaps(ImageSize input) {
    SideLength sideLength = new SideLength();
    return new ImageSize(
        Layer.applyAll(layers, sideLength, input.width()),
        Layer.applyAll(layers, sideLength, input.height()));
  }

  /** The length of the vector that the embedder takes. */
  public int features(ImageSize input) {
    if (summary == FeatureSummary.MEAN) {
      return channels;
    }
    ImageSize maps = featureMaps(input);
    return channels * maps.width() * maps.height();
  }
}
