package io.carousel.renderer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeDesignTest {

  private static final int BLOCK = 1 + 1 + 2 + 0 + 3;

  @Test
  void aBlockIsTheBaseAndEveryOtherLevelOfEveryProperty() {
    assertEquals(20 * BLOCK, Design.oneAtATime(TestProperties.ALL, 7, 20).count());
  }

  @Test
  void aBlockBeginsWithTheRandomDesignsSample() {
    Design design = Design.oneAtATime(TestProperties.ALL, 7, 20);
    Design random = Design.random(TestProperties.ALL, 7, 20);
    for (int block = 0; block < 20; block++) {
      assertEquals(random.sample(block).levels(), design.sample(block * BLOCK).levels());
    }
  }

  @Test
  void aNeighbourDiffersFromItsBaseInOnePropertyWhichTakesItsOtherLevelsInOrder() {
    Design design = Design.oneAtATime(TestProperties.ALL, 7, 20);
    for (int block = 0; block < 20; block++) {
      List<Level> base = design.sample(block * BLOCK).levels();
      List<List<Level>> expected = new ArrayList<>();
      for (int column = 0; column < base.size(); column++) {
        for (Level level : TestProperties.ALL.get(column).levels()) {
          if (!level.equals(base.get(column))) {
            List<Level> neighbour = new ArrayList<>(base);
            neighbour.set(column, level);
            expected.add(neighbour);
          }
        }
      }
      List<List<Level>> found = new ArrayList<>();
      for (int i = 1; i < BLOCK; i++) {
        found.add(design.sample(block * BLOCK + i).levels());
      }
      assertEquals(expected, found);
    }
  }

  @Test
  void aSampleDoesNotDependOnTheNumberOfBases() {
    assertEquals(
        Design.oneAtATime(TestProperties.ALL, 7, 2).sample(BLOCK + 3),
        Design.oneAtATime(TestProperties.ALL, 7, 200).sample(BLOCK + 3));
  }

  @Test
  void tooManySamplesAreRefusedWithTheirNumber() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Design.oneAtATime(
                    Collections.nCopies(3, TestProperties.property("a", 1001)), 7, 1_000_000));
    assertTrue(e.getMessage().contains("3,001,000,000"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Design.oneAtATime(TestProperties.ALL, 7, 0));
  }
}
