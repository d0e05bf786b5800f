package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelSectionTest {

  @Test
  void numbersAreSortedAsNumbersAndNamesFollow() {
    assertEquals("2, 10, a", row(List.of("10", "a", "2", "10")).levels());
    assertEquals("1–2", row(List.of("10", "a", "2", "10")).imagesPerLevel());
  }

  @Test
  void manyLevelsAreCutShort() {
    List<String> levels = IntStream.range(0, 30).mapToObj(Integer::toString).toList();
    assertEquals("0, 1, 2, 3, …, 28, 29", row(levels).levels());
    assertEquals(30, row(levels).count());
    assertEquals("1", row(levels).imagesPerLevel());
  }

  private static LevelSection.Row row(List<String> column) {
    List<Sample> samples =
        IntStream.range(0, column.size())
            .mapToObj(i -> new Sample(i, List.of(Level.of(column.get(i)))))
            .toList();
    ReportSource source =
        new ReportSource(
            new DatasetFolder(Path.of("nowhere")),
            Optional.empty(),
            new SampleTable(List.of("car_<model>"), samples),
            List.of(LossTable.of(ExampleDataset.evaluation())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return LevelSection.of(source).rows().get(0);
  }
}
