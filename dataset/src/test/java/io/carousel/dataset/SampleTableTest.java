package io.carousel.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTableTest {

  private static final SampleTable TABLE =
      new SampleTable(
          List.of("model", "color_hue"),
          List.of(sample(0, "sedan", "0.25"), sample(1, "van, \"long\"", "0")));

  @TempDir Path folder;

  @Test
  void itIsWrittenAsThePublishedScriptsWriteIt() throws IOException {
    Path file = folder.resolve("samples.csv");
    TABLE.write(file);
    assertEquals(
        "frame,model,color_hue\n0,sedan,0.25\n1,\"van, \"\"long\"\"\",0\n", Files.readString(file));
  }

  @Test
  void itReadsBackTheSame() {
    Path file = folder.resolve("samples.csv");
    TABLE.write(file);
    assertEquals(TABLE, SampleTable.read(file));
  }

  @Test
  void aColumnHoldsTheLabelsOfAProperty() {
    assertEquals(List.of("0.25", "0"), TABLE.column("color_hue"));
    assertThrows(IllegalArgumentException.class, () -> TABLE.column("frame"));
  }

  @Test
  void theIndexOfPandasNeedsNoName() throws IOException {
    Path file = write(",model\r\n7,sedan\r\n9,van\r\n");
    assertEquals(
        new SampleTable(List.of("model"), List.of(sample(7, "sedan"), sample(9, "van"))),
        SampleTable.read(file));
  }

  @Test
  void aHeaderAloneIsATableWithoutSamples() throws IOException {
    assertEquals(
        new SampleTable(List.of("model"), List.of()), SampleTable.read(write("frame,model\n")));
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused(write(""), ": is empty; a header line is needed");
  }

  @Test
  void anotherIndexColumnIsRefused() throws IOException {
    assertRefused(
        write("image,model\n0,sedan\n"), ":1: the first column must be \"frame\", not \"image\"");
  }

  @Test
  void aRowOfAnotherLengthIsRefusedWithItsLine() throws IOException {
    assertRefused(
        write("frame,model\n0,sedan\n1,van,3\n"), ":3: has 3 cells where the header has 2");
  }

  @Test
  void aFrameThatIsNoNumberIsRefusedWithItsLine() throws IOException {
    assertRefused(
        write("frame,model\n0,sedan\none,van\n"),
        ":3: frame must be a whole number from 0, not \"one\"");
  }

  @Test
  void framesThatAreNegativeEmptyOrThereTwiceAreRefusedWithTheirLine() throws IOException {
    assertRefused(
        write("frame,model\n-1,van\n"), ":2: frame must be a whole number from 0, not \"-1\"");
    assertRefused(
        write("frame,model\n,van\n"), ":2: frame must be a whole number from 0, not \"\"");
    assertRefused(
        write("frame,model\n7,van\n7,sedan\n"),
        ":3: frame 7 is there already; every frame must have one row");
  }

  @Test
  void columnsWithoutANameOrWithTheSameAreRefused() throws IOException {
    assertRefused(write("frame,model,\n0,van,1\n"), ":1: column 3 has no name");
    assertRefused(
        write("frame,hue,hue\n0,1,2\n"),
        ":1: two columns are called \"hue\"; rename or delete one");
    assertRefused(
        write("frame,frame\n0,1\n"), ":1: two columns are called \"frame\"; rename or delete one");
  }

  @Test
  void aColumnWithANameThatNoFileCanHaveIsRefused() throws IOException {
    assertRefused(
        write("frame," + "v".repeat(5000) + "\n0,1\n"),
        ":1: column 2 is called \""
            + "v".repeat(80)
            + "...\" and more; a name has up to 200 bytes, as files are called by it");
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    assertEquals(
        List.of("model"), SampleTable.read(write("\ufeffframe,model\n0,van\n")).properties());
  }

  @Test
  void aQuotedLineBreakIsShownAsAnEscape() throws IOException {
    assertRefused(
        write("frame,model\n\"a\nb\",van\n"),
        ":3: frame must be a whole number from 0, not \"a\\nb\"");
  }

  @Test
  void whatASpreadsheetWouldTakeForAFormulaIsEscapedAndComesBack() throws IOException {
    Path file = folder.resolve("samples.csv");
    List<Level> levels =
        List.of(Level.of("=1+1"), Level.of("@a"), Level.of("'=b"), Level.of("-c"), Level.of(-5));
    SampleTable table =
        new SampleTable(List.of("+a", "b", "c", "d", "e"), List.of(new Sample(0, levels)));
    table.write(file);
    assertEquals("frame,'+a,b,c,d,e\n0,'=1+1,'@a,''=b,'-c,-5\n", Files.readString(file));
    assertEquals(table, SampleTable.read(file));
  }

  @Test
  void aMissingFileIsRefusedWithItsName() {
    assertRefused(
        folder.resolve("none.csv"), ": there is no such file; is this the folder of a dataset?");
  }

  @Test
  void aQuoteThatDoesNotEndIsRefused() throws IOException {
    Path file = write("frame,model\n0,\"sedan\n");
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> SampleTable.read(file));
    assertTrue(e.getMessage().startsWith(file + ": could not be read as CSV ("), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  private static void assertRefused(Path file, String message) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> SampleTable.read(file));
    assertEquals(file + message, e.getMessage());
  }

  private Path write(String csv) throws IOException {
    return Files.writeString(folder.resolve("samples.csv"), csv);
  }

  private static Sample sample(int frame, String... levels) {
    return new Sample(frame, List.of(levels).stream().map(Level::of).toList());
  }
}
