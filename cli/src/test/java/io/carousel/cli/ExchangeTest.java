package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to other programs and comes from them. */
class ExchangeTest {

  @TempDir private Path home;
  private DatasetFolder dataset;

  @BeforeEach
  void makeDataset() throws IOException {
    dataset = SmallDataset.in(home.resolve("cars"));
  }

  /** Embeddings that tell dark from bright and nothing else. */
  private Path shades() throws IOException {
    Path file = home.resolve("shades.csv");
    StringBuilder rows = new StringBuilder("frame,x,y\n");
    for (int frame = 7; frame >= 0; frame--) {
      rows.append("%d,%d,%s\n".formatted(frame, frame % 2, frame / 1000.0));
    }
    return Files.writeString(file, rows);
  }

  @Test
  void importedEmbeddingsAreMeasuredAndReportedLikeAModels() throws IOException {
    Cli imported = Cli.run(home, "import-embeddings", dataset.root(), shades(), "--loss", "MyLoss");
    assertEquals(0, imported.exitCode(), imported.err());
    assertEquals(
        "imported: shades (MyLoss), 8 images, 2 dimensions, as "
            + dataset.embeddings().resolve("shades.npy"),
        imported.out().strip());
    Cli evaluated = Cli.run(home, "evaluate", dataset.root(), "--measure", "precision_at_1");
    assertEquals(0, evaluated.exitCode(), evaluated.err());
    assertTrue(evaluated.out().contains("shade"), evaluated.out());
    Cli report = Cli.run(home, "report", dataset.root());
    assertEquals(0, report.exitCode(), report.err());
  }

  @Test
  void whatThePythonOfTheDocumentationWritesIsImported() throws IOException {
    String docs = Files.readString(Python.DOCS.resolveSibling("models.md"));
    Matcher python =
        Pattern.compile("```python\n(# embeddings for.*?)```", Pattern.DOTALL).matcher(docs);
    assertTrue(python.find(), "docs/models.md has no such example");
    String program =
        python
            .group(1)
            .replace("output/quickstart", dataset.root().toString())
            .replace("my_network(image)", "numpy.asarray([len(str(image)), image.stat().st_size])");
    Python.run(home, program);
    Cli imported = Cli.run(home, "import-embeddings", dataset.root(), home.resolve("mine.npz"));
    assertEquals(0, imported.exitCode(), imported.err());
    assertTrue(imported.out().startsWith("imported: mine (MyLoss), 8 images"), imported.out());
  }

  @Test
  void thePythonLoaderReadsWhatThereIs() throws IOException {
    Cli.run(home, "import-embeddings", dataset.root(), shades());
    Cli.run(home, "evaluate", dataset.root(), "--measure", "precision_at_1");
    String printed =
        Python.run(
            home,
            """
            import sys
            from carousel_dataset import Dataset
            data = Dataset(sys.argv[1])
            print(data.frames, list(data.properties), data.properties["same"].tolist())
            print(data.properties["shade"].tolist()[:2], [path.exists() for path in data.images])
            print(data.models, data.embeddings("shades").shape, data.embeddings("shades")[3].tolist())
            print(data.scores("precision_at_1")["shades"]["shade"], data.origin("shades")["images"])
            """,
            dataset.root());
    assertEquals(
        List.of(
            "[0, 1, 2, 3, 4, 5, 6, 7] ['shade', 'half', 'same'] [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]",
            "['dark', 'bright'] [True, True, True, True, True, True, True, True]",
            "['shades'] (8, 2) [1.0, 0.003000000026077032]",
            "1.0 8"),
        printed.lines().toList());
  }

  @Test
  void aTableBesideTheImagesNamesThem() throws IOException {
    Cli exported = Cli.run(home, "export", dataset.root(), "--as", "image-folder");
    assertEquals(0, exported.exitCode(), exported.err());
    List<String> lines = Files.readAllLines(dataset.images().resolve("metadata.csv"));
    assertEquals("file_name,frame,shade,half,same", lines.get(0));
    assertEquals("3.png,3,bright,first,1", lines.get(4));
    assertEquals(9, lines.size());
    // It is no image, and in nobody's way.
    Cli embedded = Cli.run(home, "embed", dataset.root());
    assertEquals(0, embedded.exitCode(), embedded.err());
  }

  @Test
  void theProjectorGetsVectorsPropertiesAndPictures() throws IOException {
    Cli.run(home, "import-embeddings", dataset.root(), shades());
    Cli exported = Cli.run(home, "export", dataset.root(), "--as", "projector");
    assertEquals(0, exported.exitCode(), exported.err());
    Path folder = dataset.root().resolve("projector");
    assertEquals("projector: " + folder + " (shades)", exported.out().strip());
    assertEquals(
        "frame\tshade\thalf\tsame", Files.readAllLines(folder.resolve("metadata.tsv")).get(0));
    assertEquals("1.0\t0.003", Files.readAllLines(folder.resolve("shades.tsv")).get(3));
    assertEquals(
        """
        embeddings {
          tensor_name: "shades"
          tensor_path: "shades.tsv"
          metadata_path: "metadata.tsv"
          sprite {
            image_path: "sprite.png"
            single_image_dim: 96
            single_image_dim: 96
          }
        }
        """,
        Files.readString(folder.resolve("projector_config.pbtxt")));
    var sprite = javax.imageio.ImageIO.read(folder.resolve("sprite.png").toFile());
    assertEquals(3 * 96, sprite.getWidth());
    // The fifth picture, dark, in the middle; the ninth field is empty.
    assertEquals(34, sprite.getRGB(144, 144) & 0xff);
    assertEquals(0, sprite.getRGB(240, 240) & 0xff);
  }

  @Test
  void programsGetTheTableAsJson() throws IOException {
    Cli.run(home, "import-embeddings", dataset.root(), shades());
    Cli run = Cli.run(home, "evaluate", dataset.root(), "--measure", "precision_at_1", "--json");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals(dataset.root().toString(), json.get("dataset").asText());
    assertEquals("precision_at_1", json.at("/tables/0/measure/id").asText());
    assertEquals("shades", json.at("/tables/0/losses/0/loss").asText());
  }

  @Test
  void aFormatThatThereIsNotIsNamedWithThoseThatThereAre() {
    Cli run = Cli.run(home, "export", dataset.root(), "--as", "yolo");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("one of coco, image-folder, projector, not yolo"), run.err());
  }
}
