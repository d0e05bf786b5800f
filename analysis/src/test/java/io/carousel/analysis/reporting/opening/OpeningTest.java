package io.carousel.analysis.reporting.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.reporting.table.ExampleSummary;
import io.carousel.analysis.reporting.table.LossTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningTest {

  @Test
  void everySentenceIsMadeFromTheTable() {
    assertEquals(
        List.of(
            "All 3 losses cluster most by car_<model>: NR-Prec from 9.00 (ProxyNCA) to 20.00 [19.00,"
                + " 21.00] (Triplet).",
            "What could not be told: 2 of 6 scores are not significantly above chance."),
        Opening.of(LossTable.of(ExampleSummary.summary()), Optional.empty()));
  }
}
