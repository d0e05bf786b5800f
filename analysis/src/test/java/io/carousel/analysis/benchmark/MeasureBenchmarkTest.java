package io.carousel.analysis.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureBenchmarkTest {

  @Test
  void everySizeHasALineForEachPieceOfWork() {
    List<String> lines = new ArrayList<>();
    new MeasureBenchmark(lines::add).run(List.of(300, 600));
    // Machine, header, three for each size, machine.
    assertEquals(9, lines.size());
    assertTrue(lines.get(2).matches(" +300  bare products .* \\d+"), lines.get(2));
    assertTrue(lines.get(7).matches(" +600  uncapped .*"), lines.get(7));
  }
}
