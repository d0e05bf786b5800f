package io.carousel.analysis.saliency;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.job.Shard;

/**
 * What made a model's saliency maps.
 *
 * @param formatVersion version of this layout
 * @param model the model's name
 * @param loss how it was trained; null if that is not known
 * @param weights what its weights are, as text that differs where they do
 * @param distance the distance of embeddings whose gradient was taken
 * @param method the method with its settings; text in files before format 4
 * @param dataset what the dataset was
 * @param images number of images of the dataset
 * @param side of the maps, in pixels
 * @param size length of the images' shorter side, in pixels, after resizing and before the square
 *     of the maps was cut from the middle; 0 in files before format 3, which do not say
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
    int side,
    int size,
    int bits,
    Shard shard) {

  /** The format version that this code writes. */
  public static final int FORMAT_VERSION = 4;

  public SaliencyOrigin {
    bits = bits == 0 ? Short.SIZE : bits; // Format 1 knew no others.
    shard = shard == null ? Shard.WHOLE : shard;
    if (bits != Byte.SIZE && bits != Short.SIZE) {
      throw new IllegalArgumentException("a map of " + bits + " bits");
    }
  }

  /** Whether maps are of the same images, by the same method with the same settings. */
  public boolean isOfSameImagesAndMethod(SaliencyOrigin other) {
    return dataset.equals(other.dataset) && method.equals(other.method);
  }

  /** Whether a pixel of a map shows the same place of its image as the same pixel of another. */
  public boolean isOfSameSquare(SaliencyOrigin other) {
    return side == other.side && size == other.size;
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
        side,
        size,
        bits,
        other);
  }
}
