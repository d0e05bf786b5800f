package io.carousel.analysis.models.architecture;

import io.carousel.analysis.datasets.preprocess.ChannelOrder;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import java.util.ArrayList;
import java.util.List;

/**
 * ResNet-50 without its classifier (He et al., "Deep Residual Learning for Image Recognition",
 * 2016), in torchvision's variant: a block that halves the image does so in its 3 x 3 convolution.
 * Names are those of its state dict there.
 */
final class ResNet50 {

  /** A block's output channels, for each of the channels within it. */
  private static final int EXPANSION = 4;

  /** Pixels of the shorter side, and of the square that is cut from the middle. */
  private static final int SIZE = 256;

  private static final int CROP = 224;

  /** With torchvision's preprocessing. */
  static final Architecture ARCHITECTURE =
      new Architecture(
          "ResNet-50",
          layers(),
          2048,
          FeatureSummary.MEAN,
          new Preprocessing(
              SIZE,
              CROP,
              ChannelOrder.RGB,
              null,
              1.0,
              Preprocessing.IMAGENET_MEAN,
              Preprocessing.IMAGENET_STD),
          "fc");

  private ResNet50() {}

  private static List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    layers.add(convolution("conv1", "bn1", Architecture.COLOURS, 64, 7, 2, true));
    layers.add(Pooling.MAX_HALVING_PADDED);
    layers.addAll(blocks("layer1", 3, 64, 64, 1));
    layers.addAll(blocks("layer2", 4, 256, 128, 2));
    layers.addAll(blocks("layer3", 6, 512, 256, 2));
    layers.addAll(blocks("layer4", 3, 1024, 512, 2));
    return layers;
  }

  /**
   * Some blocks one after the other.
   *
   * @param name what their names begin with
   * @param count how many they are
   * @param in input channels of the first
   * @param inner channels within each of them
   * @param stride of the first
   */
  private static List<Layer> blocks(String name, int count, int in, int inner, int stride) {
    List<Layer> blocks = new ArrayList<>();
    String first = name + ".0.";
    Convolution shortcut =
        convolution(
            first + "downsample.0",
            first + "downsample.1",
            in,
            EXPANSION * inner,
            1,
            stride,
            false);
    blocks.add(new Residual(branch(first, in, inner, stride), List.of(shortcut)));
    for (int i = 1; i < count; i++) {
      String block = name + "." + i + ".";
      blocks.add(new Residual(branch(block, EXPANSION * inner, inner, 1), List.of()));
    }
    return blocks;
  }

  private static List<Layer> branch(String block, int in, int inner, int stride) {
    return List.of(
        convolution(block + "conv1", block + "bn1", in, inner, 1, 1, true),
        convolution(block + "conv2", block + "bn2", inner, inner, 3, stride, true),
        convolution(block + "conv3", block + "bn3", inner, EXPANSION * inner, 1, 1, false));
  }

  private static Convolution convolution(
      String name,
      String normalisation,
      int in,
      int out,
      int kernel,
      int stride,
      boolean rectified) {
    return new Convolution(name, normalisation, in, out, kernel, stride, false, rectified);
  }
}
