package io.carousel.analysis.embeddings;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.FormerName;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.library.Provenance;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.analysis.support.json.JsonFile;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * How the embeddings of a dataset by one model came about: {@code embeddings/<model>.json}.
 *
 * @param formatVersion version of this layout
 * @param model the model's name
 * @param loss how it was trained; null if that is not known
 * @param provenance where its weights come from; {@link Provenance#ELSEWHERE} where the embeddings
 *     were imported
 * @param preprocessing how images became its input; null where the embeddings were imported
 * @param dataset what the dataset was
 * @param images number of images, which is the number of embeddings
 * @param dimensions length of an embedding
 * @param computation what computed them; null where the embeddings were imported
 */
public record EmbeddingOrigin(
    int formatVersion,
    String model,
    LossInfo loss,
    Provenance provenance,
    Preprocessing preprocessing,
    DatasetFingerprint dataset,
    int images,
    int dimensions,
    Computation computation) {

  /** The format version that this code writes. */
  public static final int FORMAT_VERSION = 1;

  public EmbeddingOrigin {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(dataset, "dataset");
    loss = FormerName.loss(model, loss);
    model = FormerName.current(model);
  }

  /**
   * What computed embeddings. Another engine, device or batch size gives the same embeddings but
   * for rounding.
   *
   * @param engine DJL's name of the engine: "PyTorch"
   * @param engineVersion the engine's version
   * @param device the device: "cpu()", "gpu(0)"
   * @param batchSize how many images went through the network at once
   * @param precision what the network computed with; float32 where a file does not say
   */
  public record Computation(
      String engine, String engineVersion, String device, int batchSize, Precision precision) {

    public Computation {
      precision = Objects.requireNonNullElse(precision, Precision.FLOAT32);
    }
  }

  /**
   * The origin of embeddings that another program computed.
   *
   * @param embeddings the embeddings, one an image of the dataset
   */
  public static EmbeddingOrigin elsewhere(
      String model, LossInfo loss, DatasetFingerprint dataset, Embeddings embeddings) {
    return new EmbeddingOrigin(
        FORMAT_VERSION,
        model,
        loss,
        Provenance.ELSEWHERE,
        null,
        dataset,
        embeddings.rows(),
        embeddings.dimensions(),
        null);
  }

  /** The same, computed in another way. */
  EmbeddingOrigin with(Computation other) {
    return new EmbeddingOrigin(
        formatVersion, model, loss, provenance, preprocessing, dataset, images, dimensions, other);
  }

  /** Whether it says all that the weights and the computation of others are compared with. */
  boolean isComplete() {
    return provenance != null && preprocessing != null && computation != null;
  }

  /** Whether the embeddings are of the same images by the same weights, however computed. */
  boolean sameInput(EmbeddingOrigin other) {
    return formatVersion == other.formatVersion
        && provenance.equals(other.provenance)
        && preprocessing.equals(other.preprocessing)
        && dataset.equals(other.dataset)
        && images == other.images;
  }

  /** Writes it as JSON, whole or not at all. */
  public void write(Path file) {
    JsonFile.write(file, this);
  }

  /**
   * Reads it.
   *
   * @throws InvalidInputException if the file is missing or broken
   */
  public static EmbeddingOrigin read(Path file) {
    return JsonFile.read(file, EmbeddingOrigin.class, "there is no such file; run `embed` again");
  }
}
