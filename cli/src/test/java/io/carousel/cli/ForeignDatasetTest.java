package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets that Carousel did not render. */
class ForeignDatasetTest {

  @TempDir private Path home;
  private DatasetFolder dataset;

  @BeforeEach
  void makeDataset() throws IOException {
    dataset = SmallDataset.in(home.resolve("cars"));
  }

  @Test
  void aDatasetInAZipFileIsAnalysedAsItIs() throws IOException {
    Path zip = home.resolve("published.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(dataset.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new ZipEntry(dataset.root().relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
    Cli run = Cli.run(home, "analyze", zip);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.exists(home.resolve("published/report/index.html")));
  }

  @Test
  void aFolderOfImagesWithATableBecomesADataset() throws IOException {
    Path table = home.resolve("labels.csv");
    StringBuilder lines = new StringBuilder("file,kind,size\n");
    List<Path> images;
    try (Stream<Path> files = Files.list(dataset.images())) {
      images = files.sorted().toList();
    }
    for (int i = 0; i < images.size(); i++) {
      lines.append(images.get(i).getFileName()).append(",k").append(i % 2).append(",");
      lines.append(i + 0.5).append("\n");
    }
    Files.writeString(table, lines);
    Files.copy(table, dataset.images().resolve("labels.csv"));
    Cli without = Cli.run(home, "import", dataset.images(), "--output", home.resolve("untabled"));
    assertTrue(
        without.out().contains("not read: labels.csv; to have its columns as properties:"),
        without.out());

    Path target = home.resolve("imported");
    Cli imported = Cli.run(home, "import", dataset.images(), table, "--output", target);
    assertEquals(0, imported.exitCode(), imported.err());

    Cli unbinned = Cli.run(home, "embed", target);
    assertEquals(0, unbinned.exitCode(), unbinned.err());
    Cli binned = Cli.run(home, "evaluate", target, "--bins", "size=2");
    assertEquals(0, binned.exitCode(), binned.err());
    assertTrue(binned.out().contains("size"), binned.out());
  }
}
