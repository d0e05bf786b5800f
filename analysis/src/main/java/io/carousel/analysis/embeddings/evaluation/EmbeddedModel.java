package io.carousel.analysis.embeddings.evaluation;

import io.carousel.analysis.embeddings.EmbeddingOrigin;
import io.carousel.analysis.embeddings.EmbeddingRows;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.MappedEmbeddings;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.models.library.Provenance;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A model whose embeddings are there.
 *
 * @param name the model's name
 * @param loss how it was trained; null if that is not known
 * @param file its embeddings
 * @param samples the hash of the {@code samples.csv} that they were made from; null if not known
 * @param imported whether another program made them, so that there is no model to look for
 */
public record EmbeddedModel(
    String name, LossInfo loss, Path file, String samples, boolean imported) {

  /** Whether its weights are random. */
  boolean untrained() {
    return loss != null && loss.kind() == ModelKind.UNTRAINED;
  }

  /**
   * The model whose embeddings lie in a file. Embeddings that another program made have no origin
   * beside them; their model goes by the file's name.
   *
   * @throws InvalidInputException if what lies beside them is broken
   */
  static EmbeddedModel at(Path file) {
    String fileName = file.getFileName().toString();
    String stem = fileName.substring(0, fileName.length() - ".npy".length());
    Path originFile = origin(file);
    if (!Files.exists(originFile)) {
      return new EmbeddedModel(stem, null, file, null, true);
    }
    EmbeddingOrigin origin = EmbeddingOrigin.read(originFile);
    Provenance provenance = origin.provenance();
    boolean imported =
        provenance == null || (provenance.files().isEmpty() && provenance.seed() == null);
    return new EmbeddedModel(
        origin.model(), origin.loss(), file, origin.dataset().samples(), imported);
  }

  private static Path origin(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - ".npy".length()) + ".json");
  }

  /**
   * Whether the same network may have embedded another dataset's images: not if both say which
   * weights it had and how images became its input, and differ in that.
   *
   * @throws InvalidInputException if what lies beside the embeddings is broken
   */
  public boolean mayBeSameNetwork(EmbeddedModel other) {
    Path here = origin(file);
    Path there = origin(other.file);
    if (!Files.exists(here) || !Files.exists(there)) {
      return true;
    }
    EmbeddingOrigin one = EmbeddingOrigin.read(here);
    EmbeddingOrigin two = EmbeddingOrigin.read(there);
    return Objects.equals(one.provenance(), two.provenance())
        && Objects.equals(one.preprocessing(), two.preprocessing());
  }

  /**
   * Checks that the embeddings are not known to be of other samples.
   *
   * @param samplesHash the hash of {@code samples.csv}
   * @throws InvalidInputException if they are
   */
  void check(String samplesHash) {
    if (samples != null && !samples.equals(samplesHash)) {
      throw new InvalidInputException(
          file.toString(), "was made from another samples.csv; run `embed` again");
    }
  }

  /**
   * Reads the embeddings.
   *
   * @param images how many there must be
   * @throws InvalidInputException if there are not as many, or the file is missing or damaged
   */
  public Embeddings read(int images) {
    return checked(Embeddings.read(file), images);
  }

  /**
   * The embeddings, which stay in their file.
   *
   * @param images how many there must be
   * @throws InvalidInputException as {@link #read(int)}
   */
  public EmbeddingRows map(int images) {
    return checked(MappedEmbeddings.open(file), images);
  }

  private <T extends EmbeddingRows> T checked(T embeddings, int images) {
    if (embeddings.rows() != images) {
      throw new InvalidInputException(
          file.toString(),
          "has %d rows, where samples.csv has %d; run `embed` again"
              .formatted(embeddings.rows(), images));
    }
    return embeddings;
  }

  /**
   * Reads some neighbouring embeddings of those that {@link #read} has found whole.
   *
   * @param from the first of them
   * @param count how many
   * @param dimensions the length of each
   * @param into gets them, one after the other
   */
  public void read(int from, int count, int dimensions, float[] into) {
    NpyFile.read(file, (long) from * dimensions, into, count * dimensions);
  }
}
