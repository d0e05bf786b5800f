package io.carousel.analysis.saliency.location;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.embeddings.backgrounds.SwappedScenes;
import io.carousel.analysis.support.statistics.Bootstrap;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundChangeTest {

  @Test
  void aShareThatGoesUpAndDownMovesWithoutChanging() {
    SwappedScenes scenes = new SwappedScenes(List.of("a", "b", "c"), List.of("van", "suv"));
    double[] share = {0.5, 0.75, 0.25, 0.25, 0.5, 0.75};
    BackgroundChange change = BackgroundChange.of(scenes, share, new Bootstrap(50, 0));
    assertEquals(0.375, change.before().mean(), 1e-12);
    assertEquals((0.5 + 0.625) / 2, change.after().mean(), 1e-12);
    assertEquals((0 + 0.375) / 2, change.change().mean(), 1e-12);
    assertEquals((0.25 + 0.375) / 2, change.moved().mean(), 1e-12);
  }

  @Test
  void aSceneWithAMapOfNothingDoesNotCount() {
    SwappedScenes scenes = new SwappedScenes(List.of("a", "b"), List.of("van", "suv"));
    double[] share = {0.5, 0.25, 0.5, Double.NaN};
    BackgroundChange change = BackgroundChange.of(scenes, share, new Bootstrap(50, 0));
    assertEquals(-0.25, change.change().mean(), 1e-12);
    assertEquals(0.25, change.moved().mean(), 1e-12);
  }
}
