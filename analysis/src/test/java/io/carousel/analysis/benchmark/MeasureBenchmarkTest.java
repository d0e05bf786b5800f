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
    new MeasureBenchmark(lines::add).run(List.of(300, 600), Integer.MAX_VALUE);
    // Machine, header, three for each size, machine.
    assertEquals(9, lines.size());
    assertTrue(lines.get(2).matches(" +300  bare products .* \\d+"), lines.get(2));
    assertTrue(lines.get(7).matches(" +600  uncapped .*"), lines.get(7));
  }

  @Test
  void someQueriesAreSaidToBeSome() {
    List<String> lines = new ArrayList<>();
    new MeasureBenchmark(lines::add).run(List.of(600), 60);
    assertEquals(6, lines.size());
    assertTrue(lines.get(3).matches(" +600  capped .*"), lines.get(3));
    assertEquals("worked out from 60 queries of 600", lines.get(4));
  }
}
