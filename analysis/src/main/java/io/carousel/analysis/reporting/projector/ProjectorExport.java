package io.carousel.analysis.reporting.projector;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModel;
import io.carousel.analysis.embeddings.evaluation.EmbeddedModels;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.awt.Dimension;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes the embeddings of a dataset as a log folder of TensorBoard's projector: {@code
 * <model>.tsv}, a row an image; {@code metadata.tsv}, the images' properties; {@code sprite.png},
 * their pictures; and {@code projector_config.pbtxt}, which names them all.
 */
public final class ProjectorExport {

  private static final String METADATA = "metadata.tsv";
  private static final String SPRITE = "sprite.png";
  private static final String CONFIG = "projector_config.pbtxt";

  private final DatasetFolder dataset;
  private final Progress progress;

  /**
   * Prepares to export.
   *
   * @param dataset an embedded dataset
   * @param progress hears how many images are drawn
   */
  public ProjectorExport(DatasetFolder dataset, Progress progress) {
    this.dataset = dataset;
    this.progress = progress;
  }

  /**
   * Writes the folder.
   *
   * @param folder made if need be; files of the same names are replaced
   * @return the names of the models
   * @throws InvalidInputException if there are no embeddings, or they or an image are damaged
   * @throws JobFailedException if a file cannot be written
   */
  public List<String> write(Path folder) {
    SampleTable samples = SampleTable.read(dataset.samples());
    List<EmbeddedModel> models = EmbeddedModels.of(dataset);
    for (EmbeddedModel model : models) {
      Embeddings embeddings = model.read(samples.samples().size());
      writeText(folder.resolve(fileName(model)), writer -> vectors(embeddings, writer));
    }
    writeText(folder.resolve(METADATA), writer -> properties(samples, writer));
    Sprite sprite =
        Sprite.of(samples.samples().stream().map(Sample::frame).map(dataset::image).toList());
    sprite.write(folder.resolve(SPRITE), progress);
    // Last, as it is what TensorBoard looks for.
    WholeFile.write(folder.resolve(CONFIG), config(models, sprite.picture()));
    return models.stream().map(EmbeddedModel::name).toList();
  }

  private static String fileName(EmbeddedModel model) {
    String name = model.file().getFileName().toString();
    return name.substring(0, name.length() - ".npy".length()) + ".tsv";
  }

  /** Something that is written as text. */
  @FunctionalInterface
  private interface Text {
    void to(Writer writer) throws IOException;
  }

  private static void writeText(Path file, Text text) {
    WholeFile.write(
        file,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.to(writer);
          writer.flush();
        });
  }

  private static void vectors(Embeddings embeddings, Writer writer) throws IOException {
    float[] values = embeddings.values();
    for (int i = 0; i < values.length; i++) {
      writer.write(Float.toString(values[i]));
      writer.write((i + 1) % embeddings.dimensions() == 0 ? '\n' : '\t');
    }
  }

  private static void properties(SampleTable samples, Writer writer) throws IOException {
    StringJoiner header = new StringJoiner("\t", "", "\n").add("frame");
    samples.properties().forEach(name -> header.add(cell(name)));
    writer.write(header.toString());
    for (Sample sample : samples.samples()) {
      StringJoiner row = new StringJoiner("\t", "", "\n").add(String.valueOf(sample.frame()));
      sample.levels().forEach(level -> row.add(cell(level.text())));
      writer.write(row.toString());
    }
  }

  /** A text without what ends a cell or a line: TSV has no quotes. */
  private static String cell(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String config(List<EmbeddedModel> models, Dimension picture) {
    StringBuilder config = new StringBuilder();
    for (EmbeddedModel model : models) {
      config.append(
          """
          embeddings {
            tensor_name: "%s"
            tensor_path: "%s"
            metadata_path: "%s"
            sprite {
              image_path: "%s"
              single_image_dim: %d
              single_image_dim: %d
            }
          }
          """
              .formatted(
                  quoted(model.name()),
                  quoted(fileName(model)),
                  METADATA,
                  SPRITE,
                  picture.width,
                  picture.height));
    }
    return config.toString();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
