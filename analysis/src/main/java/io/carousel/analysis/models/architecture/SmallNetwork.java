package io.carousel.analysis.models.architecture;

import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that learns within seconds of a processor: four stages that halve the image, and one
 * more. Its features are flattened, not averaged, as few pixels are left of a small image and where
 * something is in it says much.
 */
final class SmallNetwork {

  private static final int KERNEL = 3;
  private static final int HALVINGS = 4;
  private static final int[] CHANNELS = {16, 32, 64, 128, 128};
  private static final ImageSize INPUT = new ImageSize(48, 36);

  /** With images of 48 x 36 pixels, unless another size is asked for. */
  static final Architecture ARCHITECTURE =
      new Architecture(
          "small",
          layers(),
          CHANNELS[CHANNELS.length - 1],
          FeatureSummary.FLATTENED,
          Preprocessing.whole(
              INPUT,
              ChannelOrder.RGB,
              1.0,
              Preprocessing.IMAGENET_MEAN,
              Preprocessing.IMAGENET_STD),
          null);

  private SmallNetwork() {}

  private static List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    int in = Architecture.COLOURS;
    for (int i = 0; i < CHANNELS.length; i++) {
      String stage = "stage" + (i + 1);
      int stride = i < HALVINGS ? 2 : 1;
      layers.add(
          new Convolution(
              stage + ".conv", stage + ".bn", in, CHANNELS[i], KERNEL, stride, false, true));
      in = CHANNELS[i];
    }
    return layers;
  }
}
