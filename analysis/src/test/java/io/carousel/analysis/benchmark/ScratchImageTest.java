package io.carousel.analysis.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.saliency.SaliencyMap;
import org.junit.jupiter.api.Test;

class ScratchImageTest {

  @Test
  void itIsReadAsANetworkSeesItAndAMapOfItIsWritten() {
    int side = Preprocessing.PAPER.width();
    try (ScratchImage scratch = new ScratchImage()) {
      assertEquals(3 * side * side, scratch.read().length);
      scratch.write(new SaliencyMap(side, new float[side * side]));
    }
  }
}
