package io.carousel.analysis.models.architecture;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import java.util.ArrayList;
import java.util.List;

/**
 * BN-Inception without its classifier: Inception with batch normalisation (Ioffe and Szegedy,
 * "Batch Normalization", 2015), in the variant that came from Caffe to PyTorch and that metric
 * learning papers start from. Names are those of its state dict there.
 */
final class BnInception {

  private static final List<Layer> LAYERS =
      List.of(
          convolution("conv1_7x7_s2", Architecture.COLOURS, 64, 7, 2),
          Pooling.MAX_HALVING,
          convolution("conv2_3x3_reduce", 64, 64, 1, 1),
          convolution("conv2_3x3", 64, 192, 3, 1),
          Pooling.MAX_HALVING,
          inception("3a", 192, 64, 64, 64, 64, 96, Pooling.MEAN, 32),
          inception("3b", 256, 64, 64, 96, 64, 96, Pooling.MEAN, 64),
          halving("3c", 320, 128, 160, 64, 96),
          inception("4a", 576, 224, 64, 96, 96, 128, Pooling.MEAN, 128),
          inception("4b", 576, 192, 96, 128, 96, 128, Pooling.MEAN, 128),
          inception("4c", 576, 160, 128, 160, 128, 160, Pooling.MEAN, 128),
          inception("4d", 608, 96, 128, 192, 160, 192, Pooling.MEAN, 128),
          halving("4e", 608, 128, 192, 192, 256),
          inception("5a", 1056, 352, 192, 320, 160, 224, Pooling.MEAN, 128),
          inception("5b", 1024, 352, 192, 320, 192, 224, Pooling.MAX, 128));

  /** With the preprocessing that the paper's networks were trained with. */
  static final Architecture ARCHITECTURE =
      new Architecture(
          "BN-Inception", LAYERS, 1024, FeatureSummary.MEAN, Preprocessing.PAPER, "last_linear");

  private BnInception() {}

  private static Convolution convolution(String name, int in, int out, int kernel, int stride) {
    return new Convolution(name, name + "_bn", in, out, kernel, stride, true, true);
  }

  /**
   * A module that keeps the size of the image.
   *
   * @param id its name: {@code inception_<id>}
   * @param in input channels
   * @param single output channels of the 1 x 1 branch
   * @param reduce3 channels before the 3 x 3 convolution
   * @param out3 output channels of its branch
   * @param reduceDouble channels before the two 3 x 3 convolutions
   * @param outDouble output channels of their branch
   * @param pooling how the last branch pools
   * @param projection output channels of that branch
   */
  private static Branches inception(
      String id,
      int in,
      int single,
      int reduce3,
      int out3,
      int reduceDouble,
      int outDouble,
      Pooling pooling,
      int projection) {
    String name = "inception_" + id;
    List<List<Layer>> branches = new ArrayList<>();
    branches.add(List.of(convolution(name + "_1x1", in, single, 1, 1)));
    branches.addAll(threeByThree(name, in, reduce3, out3, reduceDouble, outDouble, 1));
    branches.add(List.of(pooling, convolution(name + "_pool_proj", in, projection, 1, 1)));
    return new Branches(branches);
  }

  /** A module that halves the size of the image; its last branch lets the input through. */
  private static Branches halving(
      String id, int in, int reduce3, int out3, int reduceDouble, int outDouble) {
    List<List<Layer>> branches =
        new ArrayList<>(
            threeByThree("inception_" + id, in, reduce3, out3, reduceDouble, outDouble, 2));
    branches.add(List.of(Pooling.MAX_HALVING));
    return new Branches(branches);
  }

  private static List<List<Layer>> threeByThree(
      String name, int in, int reduce3, int out3, int reduceDouble, int outDouble, int stride) {
    return List.of(
        List.of(
            convolution(name + "_3x3_reduce", in, reduce3, 1, 1),
            convolution(name + "_3x3", reduce3, out3, 3, stride)),
        List.of(
            convolution(name + "_double_3x3_reduce", in, reduceDouble, 1, 1),
            convolution(name + "_double_3x3_1", reduceDouble, outDouble, 3, 1),
            convolution(name + "_double_3x3_2", outDouble, outDouble, 3, stride)));
  }
}
