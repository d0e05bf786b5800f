package io.carousel.dataset;

import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The properties of a dataset's images as {@code images/metadata.csv}, in which Hugging Face's
 * ImageFolder looks for them: the column {@code file_name}, then {@code frame} and the properties.
 *
 * @param dataset the dataset
 */
public record ImageFolderTable(DatasetFolder dataset) {

  private static final String FILE_NAME = "file_name";
  private static final String FRAME = "frame";

  /** Where it lies. */
  public Path file() {
    return dataset.images().resolve("metadata.csv");
  }

  /**
   * Writes the table, whole or not at all.
   *
   * @throws InvalidInputException if the images lie in a zip file, where nothing can be put beside
   *     them, or a property is called as a column of the table's own is
   */
  public void write() {
    if (!dataset.images().getFileSystem().equals(FileSystems.getDefault())) {
      throw new InvalidInputException(
          dataset.root().toString(), "has its images in a zip file; unpack it first");
    }
    SampleTable table = SampleTable.read(dataset.samples());
    if (table.properties().contains(FILE_NAME)) {
      throw new InvalidInputException(
          dataset.samples() + ":1",
          "has a column " + FILE_NAME + ", as the images' names are called here; rename it");
    }
    WholeFile.write(
        file(),
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CSVPrinter printer =
              new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
          printer.print(FILE_NAME);
          printer.print(FRAME);
          printer.printRecord(table.properties());
          for (Sample sample : table.samples()) {
            printer.print(dataset.image(sample.frame()).getFileName());
            printer.print(sample.frame());
            printer.printRecord(sample.levels());
          }
          printer.flush();
        });
  }
}
