package io.carousel.analysis.embeddings.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.analysis.embeddings.measures.Labels;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyColumnsTest {

  @TempDir Path folder;
  private DatasetFolder dataset;

  @BeforeEach
  void nameTheFolder() {
    dataset = new DatasetFolder(folder);
  }

  /** 40 cars: a body of two, and a length of its own each. */
  private static SampleTable cars() {
    return new SampleTable(
        List.of("body", "length"),
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    new Sample(i, List.of(Level.of(i % 2 == 0 ? "van" : "suv"), Level.of(9.5 - i))))
            .toList());
  }

  @Test
  void aColumnWithTooManyClassesIsRefusedWithTheReason() {
    assertMessage(
        PropertyColumns.ALL,
        cars(),
        ": length: has 40 classes for 40 images, so that hardly any share one; bin it if it is a"
            + " number (`bins` length=10) or leave it out (`leave-out` length)");
  }

  @Test
  void whatTheManifestListsMayHaveAnyNumber() {
    List<Property> properties =
        List.of(new Property("length", Property.Kind.LINEAR, "metres", List.of()));
    new Manifest(
            1,
            new Manifest.Software("x", "1"),
            "",
            0,
            "random",
            40,
            1,
            1,
            properties,
            List.of(),
            null)
        .write(dataset.manifest());
    assertEquals(40, PropertyColumns.ALL.of(dataset, cars()).get("length").sizes().length);
  }

  @Test
  void numbersAreBinnedByTheirOrder() {
    Labels length = columns(Map.of("length", 4)).of(dataset, cars()).get("length");
    assertArrayEquals(new int[] {10, 10, 10, 10}, length.sizes());
    assertEquals(length.classes()[0], length.classes()[9]);
  }

  @Test
  void equalNumbersAreOfOneBin() {
    List<String> column = List.of("0", "1", "1.0", "1e0", "-0", "5");
    assertArrayEquals(new int[] {0, 1, 1, 1, 0, 2}, Bins.divide("", column, 3).classes());
  }

  @Test
  void aNameCannotBeBinned() {
    assertMessage(
        columns(Map.of("body", 2, "length", 2)),
        cars(),
        ": body: cannot be binned: \"van\" is no number");
    assertEquals(
        "x: cannot be binned: \"NaN\" is not finite",
        assertThrows(InvalidInputException.class, () -> Bins.divide("x", List.of("NaN"), 2))
            .getMessage());
  }

  @Test
  void aColumnThatIsNotThereIsNamed() {
    assertMessage(
        columns(Map.of("lenght", 2)), cars(), ": has no column lenght; there are body, length");
  }

  @Test
  void whatIsLeftOutIsNotMeasured() {
    PropertyColumns columns = new PropertyColumns(Map.of(), Set.of("length"));
    assertEquals(Set.of("body"), columns.of(dataset, cars()).keySet());
    assertMessage(
        new PropertyColumns(Map.of(), Set.of("length", "body")),
        cars(),
        ": has no properties or no samples to measure by");
  }

  private static PropertyColumns columns(Map<String, Integer> bins) {
    return new PropertyColumns(bins, Set.of());
  }

  private void assertMessage(PropertyColumns columns, SampleTable table, String message) {
    assertEquals(
        dataset.samples() + message,
        assertThrows(InvalidInputException.class, () -> columns.of(dataset, table)).getMessage());
  }
}
