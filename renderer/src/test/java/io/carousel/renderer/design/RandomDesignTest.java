package io.carousel.renderer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomDesignTest {

  @Test
  void aSampleDependsOnSeedAndFrameAlone() {
    Design few = Design.random(TestProperties.ALL, 7, 10);
    Design many = Design.random(TestProperties.ALL, 7, 1000);
    many.sample(999);
    for (int frame = 9; frame >= 0; frame--) {
      assertEquals(few.sample(frame), many.sample(frame));
    }
  }

  @Test
  void anotherSeedGivesOtherSamples() {
    assertNotEquals(
        samples(Design.random(TestProperties.ALL, 7, 10)),
        samples(Design.random(TestProperties.ALL, 8, 10)));
  }

  @Test
  void aFurtherPropertyLeavesTheDrawsOfTheOthersAsTheyAre() {
    List<Property> more = new ArrayList<>(TestProperties.ALL);
    more.add(0, TestProperties.property("fog", 5));
    Design before = Design.random(TestProperties.ALL, 7, 50);
    Design after = Design.random(more, 7, 50);
    for (int frame = 0; frame < 50; frame++) {
      assertEquals(
          before.sample(frame).levels(), after.sample(frame).levels().subList(1, more.size()));
    }
  }

  @Test
  void everyLevelIsOneOfTheProperty() {
    for (Sample sample : samples(Design.random(TestProperties.ALL, 7, 100))) {
      for (int i = 0; i < TestProperties.ALL.size(); i++) {
        assertTrue(TestProperties.ALL.get(i).levels().contains(sample.levels().get(i)));
      }
    }
  }

  @Test
  void aLimitedDesignIsTheBeginningOfTheWhole() {
    Design whole = Design.random(TestProperties.ALL, 7, 100);
    Design limited = whole.limitedTo(30);
    assertEquals(30, limited.count());
    assertEquals("random", limited.name());
    assertEquals(samples(whole).subList(0, 30), samples(limited));
    assertThrows(IndexOutOfBoundsException.class, () -> limited.sample(30));
    assertEquals(100, whole.limitedTo(1000).count());
    assertThrows(IllegalArgumentException.class, () -> whole.limitedTo(0));
  }

  @Test
  void aCountOutOfRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Design.random(TestProperties.ALL, 7, 0));
    assertThrows(
        IllegalArgumentException.class, () -> Design.random(TestProperties.ALL, 7, 10_000_001));
  }

  @Test
  void thereIsNoFrameBeyondTheCount() {
    Design design = Design.random(TestProperties.ALL, 7, 10);
    assertThrows(IndexOutOfBoundsException.class, () -> design.sample(10));
    assertThrows(IndexOutOfBoundsException.class, () -> design.sample(-1));
  }

  private static List<Sample> samples(Design design) {
    return IntStream.range(0, design.count()).mapToObj(design::sample).toList();
  }
}
