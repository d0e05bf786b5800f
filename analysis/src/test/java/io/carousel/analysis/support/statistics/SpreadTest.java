package io.carousel.analysis.support.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void meanAndDeviationAreThoseOfASample() {
    assertEquals(new Spread(2.0, Math.sqrt(2)), Spread.of(List.of(1.0, 3.0)));
  }

  @Test
  void whatIsNotDefinedIsNull() {
    assertEquals(new Spread(4.0, null), Spread.of(List.of(4.0)));
    assertEquals(new Spread(null, null), Spread.of(List.of()));
  }
}
