package io.carousel.analysis.saliency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.job.Shard;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonPartTest {

  @Test
  void theCropsOfTheReadmeHaveTheSmallerInCommon() {
    SaliencyOrigin paper = origin(Framing.middle(256, 227));
    SaliencyOrigin own = origin(Framing.middle(256, 224));
    CommonPart part = CommonPart.of(List.of(paper, own));
    assertEquals("224 x 224 pixels from the middle", part.toString());
    float[] values = new float[227 * 227];
    values[2 * 227 + 2] = 1; // The crops begin at 14 and 16 of 256, as Python rounds.
    SaliencyMap cut = part.of(paper, new SaliencyMap(227, values));
    assertEquals(1, cut.values()[0]);
    SaliencyMap kept = new SaliencyMap(224, new float[224 * 224]);
    assertSame(kept, part.of(own, kept));
  }

  @Test
  void aFinerMapIsAveraged() {
    SaliencyOrigin fine = origin(Framing.middle(4, 4));
    CommonPart part = CommonPart.of(List.of(fine, origin(Framing.middle(2, 2))));
    float[] values = {
      1, 0, 0, 0,
      0, 1, 0, 0,
      0, 0, 1, 1,
      0, 0, 1, 1
    };
    assertArrayEquals(
        new float[] {0.5f, 0, 0, 1}, part.of(fine, new SaliencyMap(4, values)).values(), 1e-6f);
  }

  @Test
  void wholeImagesHaveTheirWholeInCommonAndNothingWithAMiddle() {
    SaliencyOrigin small = origin(Framing.whole(new ImageSize(2, 1)));
    SaliencyOrigin large = origin(Framing.whole(new ImageSize(4, 2)));
    assertTrue(CommonPart.have(small, large));
    assertFalse(CommonPart.have(small, origin(Framing.middle(2, 2))));
    float[] values = {1, 1, 0, 0, 1, 1, 0, 1};
    assertArrayEquals(
        new float[] {1, 0.25f},
        CommonPart.of(List.of(large, small)).of(large, new SaliencyMap(4, 2, values)).values(),
        1e-6f);
  }

  private static SaliencyOrigin origin(Framing framing) {
    return new SaliencyOrigin(
        "model",
        null,
        "weights",
        LossDistance.EUCLIDEAN,
        new SaliencyMethod("smoothgrad", 50, 0.15, 0L, null),
        new DatasetFingerprint("a", "b"),
        1,
        framing,
        16,
        Shard.WHOLE);
  }
}
