package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.embeddings.EmbeddingOrigin;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts embeddings that another program computed among those of a dataset, where measures and report
 * take them like any other model's.
 */
public final class EmbeddingImportJob {

  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final DatasetFolder dataset;
  private final boolean overwrite;

  /**
   * Prepares to import.
   *
   * @param dataset the dataset whose images the embeddings are of
   * @param overwrite whether to replace embeddings that go by the same name
   */
  public EmbeddingImportJob(DatasetFolder dataset, boolean overwrite) {
    this.dataset = dataset;
    this.overwrite = overwrite;
  }

  /**
   * Imports a file of embeddings: {@code .npy}, {@code .npz} or {@code .csv}. What is not said of
   * them is taken from the file of the same name beside it that ends in {@code .yaml} or {@code
   * .json}, and the name, where that says none either, is the file's.
   *
   * @param said what they are
   * @return what came of them
   * @throws InvalidInputException if the file is missing or damaged, if its rows are not those of
   *     the images, or if there are embeddings of that name
   * @throws JobFailedException if they cannot be written; nothing is changed then
   */
  public ImportedEmbeddings run(Path file, EmbeddingImportSettings said) {
    EmbeddingImportSettings settings = said.orElse(Sidecar.of(file));
    String name = name(file, settings);
    Path target = dataset.embeddings().resolve(name + ".npy");
    Path origin = dataset.embeddings().resolve(name + ".json");
    if (!overwrite && (Files.exists(target) || Files.exists(origin))) {
      throw new InvalidInputException(
          target.toString(),
          "is there already; import under another `name`, or replace it with `overwrite`");
    }
    RowOrder order = new RowOrder(dataset);
    Embeddings embeddings =
        order.sorted(file.toString(), TableFormats.of(file).read(file, settings.array()));
    LossInfo loss = LossCatalogue.standard().completed(settings.loss());
    DatasetFingerprint images = DatasetFingerprint.of(dataset, order.frames());
    write(target, origin, embeddings, EmbeddingOrigin.elsewhere(name, loss, images, embeddings));
    return new ImportedEmbeddings(name, loss, embeddings.rows(), embeddings.dimensions(), target);
  }

  private static String name(Path file, EmbeddingImportSettings settings) {
    String name = settings.name().orElseGet(() -> Sidecar.stem(file));
    if (!NAMES.matcher(name).matches()) {
      throw new InvalidInputException(
          file.toString(),
          "\"%s\" cannot be a model's name, which is letters, digits, \".\", \"_\" and \"-\"; give another with `name`"
              .formatted(name));
    }
    return name;
  }

  private static void write(
      Path target, Path originFile, Embeddings embeddings, EmbeddingOrigin origin) {
    try {
      // In this order a run killed between the two leaves embeddings of which nothing is known, and
      // never an origin beside other embeddings.
      Files.deleteIfExists(originFile);
    } catch (IOException e) {
      throw FileProblem.writing(originFile, e);
    }
    NpyFile.write(
        target,
        new NpyArray(List.of(embeddings.rows(), embeddings.dimensions()), embeddings.values()));
    origin.write(originFile);
  }
}
