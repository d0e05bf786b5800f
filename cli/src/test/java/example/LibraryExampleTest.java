package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.SampleTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/library.md does what the page says, and is what the page shows. */
class LibraryExampleTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Path SOURCE = Path.of("src/test/java/example/FirstAnalysis.java");

  @TempDir private Path temp;

  @Test
  void theExampleRendersEmbedsMeasuresAndPrints() {
    Path output = temp.resolve("five");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstAnalysis.main(
          new String[] {REPOSITORY.resolve("scenes/quickstart.yaml").toString(), output + ""});
    } finally {
      System.setOut(before);
    }
    DatasetFolder dataset = new DatasetFolder(output);
    assertEquals(5, SampleTable.read(dataset.samples()).samples().size());
    assertTrue(Files.exists(dataset.image(4)));
    String table = printed.toString(StandardCharsets.UTF_8);
    assertTrue(table.contains("NR-Prec"), table);
    assertTrue(table.contains("rotation_z"), table);
  }

  @Test
  void thePageShowsTheExampleAsItIsCompiled() throws IOException {
    String page = Files.readString(REPOSITORY.resolve("docs/library.md"));
    String source = Files.readString(SOURCE);
    String body = source.substring(source.indexOf("package "));
    assertTrue(page.contains("```java\n" + body + "```"), "docs/library.md is not up to date");
  }
}
