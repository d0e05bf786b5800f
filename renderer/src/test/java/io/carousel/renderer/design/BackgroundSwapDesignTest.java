package io.carousel.renderer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundSwapDesignTest {

  private static final List<Property> PROPERTIES =
      List.of(
          TestProperties.property("model", 5),
          TestProperties.property("bg_color_hue", 2),
          TestProperties.property("sun_elevation", 4),
          TestProperties.property("environment", 3));

  private static final int BACKGROUNDS = 2 * 3;

  private final Design design = Design.backgroundSwap(PROPERTIES, List.of(), 7, 20);

  @Test
  void everyBaseStandsBeforeEveryBackground() {
    assertEquals(20 * BACKGROUNDS, design.count());
    List<List<Level>> backgrounds = new ArrayList<>();
    for (Level hue : PROPERTIES.get(1).levels()) {
      for (Level environment : PROPERTIES.get(3).levels()) {
        backgrounds.add(List.of(hue, environment));
      }
    }
    for (int block = 0; block < 20; block++) {
      List<List<Level>> found = new ArrayList<>();
      for (int i = 0; i < BACKGROUNDS; i++) {
        List<Level> levels = design.sample(block * BACKGROUNDS + i).levels();
        found.add(List.of(levels.get(1), levels.get(3)));
      }
      assertEquals(backgrounds, found);
    }
  }

  @Test
  void allElseIsTheRandomDesigns() {
    Design random = Design.random(PROPERTIES, 7, 20);
    for (int frame = 0; frame < design.count(); frame++) {
      List<Level> expected = random.sample(frame / BACKGROUNDS).levels();
      List<Level> found = design.sample(frame).levels();
      assertEquals(expected.get(0), found.get(0));
      assertEquals(expected.get(2), found.get(2));
    }
  }

  @Test
  void aSampleDoesNotDependOnTheNumberOfBases() {
    assertEquals(
        design.sample(15), Design.backgroundSwap(PROPERTIES, List.of(), 7, 2000).sample(15));
  }

  @Test
  void tooManySamplesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Design.backgroundSwap(PROPERTIES, List.of(), 7, 5_000_000));
    assertThrows(
        IllegalArgumentException.class, () -> Design.backgroundSwap(PROPERTIES, List.of(), 7, 0));
  }

  @Test
  void whatTheCarStandsOnAndWhatStandsBehindItAreOfTheBackground() {
    assertTrue(Design.isOfBackground("ground"));
    assertTrue(Design.isOfBackground("traffic"));
    assertFalse(Design.isOfBackground("occluder"));
  }
}
