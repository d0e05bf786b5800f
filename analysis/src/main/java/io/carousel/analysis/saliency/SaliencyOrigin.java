package io.carousel.analysis.saliency;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.catalogue.FormerName;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.job.Shard;
import java.util.Objects;
import java.util.Optional;

/**
 * What made a model's saliency maps.
 *
 * @param formatVersion version of this layout
 * @param model the model's name
 * @param loss how it was trained; null if that is not known
 * @param weights what its weights are, as text that differs where they do
 * @param distance the distance of embeddings whose gradient was taken
 * @param method the method with its settings; text in files before format 5
 * @param dataset what the dataset was
 * @param images number of images of the dataset
 * @param width columns of the maps; in files before format 4, whose maps are square, their one
 *     measure
 * @param height rows of the maps
 * @param size length of the images' shorter side, in pixels, after resizing and before the square
 *     of the maps was cut from the middle; 0 in files before format 3, which do not say, and where
 *     nothing was cut off
 * @param whole whether nothing was cut off
 * @param bits what a pixel of a stored map takes, 8 or 16; 16 where a file does not say
 * @param shard which images' maps are in the file; all where a file does not say
 */
public record SaliencyOrigin(
    int formatVersion,
    String model,
    LossInfo loss,
    String weights,
    LossDistance distance,
    SaliencyMethod method,
    DatasetFingerprint dataset,
    int images,
    @JsonAlias("side") int width,
    int height,
    int size,
    boolean whole,
    int bits,
    Shard shard) {

  /** The format version that this code writes. */
  public static final int FORMAT_VERSION = 5;

  /** Maps are as large as a network's input; a side that is claimed is not longer than this. */
  private static final int LARGEST_SIDE = 1 << 13;

  public SaliencyOrigin {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(dataset, "dataset");
    loss = FormerName.loss(model, loss);
    model = FormerName.current(model);
    height = height == 0 ? width : height;
    bits = bits == 0 ? Short.SIZE : bits; // Format 1 knew no others.
    shard = shard == null ? Shard.WHOLE : shard;
    if (bits != Byte.SIZE && bits != Short.SIZE) {
      throw new IllegalArgumentException("a map of " + bits + " bits");
    }
    if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
      throw new IllegalArgumentException("maps of " + width + " x " + height);
    }
  }

  /**
   * What made maps.
   *
   * @param framing which part of an image they are of
   */
  public SaliencyOrigin(
      String model,
      LossInfo loss,
      String weights,
      LossDistance distance,
      SaliencyMethod method,
      DatasetFingerprint dataset,
      int images,
      Framing framing,
      int bits,
      Shard shard) {
    this(
        FORMAT_VERSION,
        model,
        loss,
        weights,
        distance,
        method,
        dataset,
        images,
        framing.width(),
        framing.height(),
        framing.isWhole() ? 0 : framing.size(),
        framing.isWhole(),
        bits,
        shard);
  }

  /** Which part of an image the maps are of; empty in files that do not say. */
  public Optional<Framing> framing() {
    if (whole) {
      return Optional.of(Framing.whole(new ImageSize(width, height)));
    }
    return size == 0 ? Optional.empty() : Optional.of(Framing.middle(size, width));
  }

  /** Whether maps are of the same images, by the same method with the same settings. */
  public boolean isOfSameImagesAndMethod(SaliencyOrigin other) {
    return dataset.equals(other.dataset) && method.equals(other.method);
  }

  /** Whether a pixel of a map shows the same place of its image as the same pixel of another. */
  public boolean isOfSamePart(SaliencyOrigin other) {
    return width == other.width && height == other.height && framing().equals(other.framing());
  }

  /** What made the maps of another part of the same images. */
  public SaliencyOrigin of(Shard other) {
    return new SaliencyOrigin(
        FORMAT_VERSION,
        model,
        loss,
        weights,
        distance,
        method,
        dataset,
        images,
        width,
        height,
        size,
        whole,
        bits,
        other);
  }
}
