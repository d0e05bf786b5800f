package io.carousel.analysis.datasets.imports;

import io.carousel.analysis.datasets.layout.CollectionPicture;
import io.carousel.job.WholeFile;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Which file each image of a dataset was: {@code sources.csv}, with the columns {@code frame} and
 * {@code file}.
 *
 * @param pictures the images, in order
 */
record SourceList(List<CollectionPicture> pictures) {

  static final String FILE = "sources.csv";

  void write(Path file) {
    WholeFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CSVPrinter printer =
              new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
          printer.printRecord("frame", "file");
          for (CollectionPicture picture : pictures) {
            printer.printRecord(picture.frame(), picture.file().toAbsolutePath().normalize());
          }
          printer.flush();
        });
  }
}
