package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.saliency.SaliencyMap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SaliencyStripTest {

  private static final int SIDE = SaliencyStrip.SIDE;

  @Test
  void mapsStandInARowAsGreyThatAPngKeeps() throws IOException {
    SaliencyMap first = ExampleMaps.map(0, 1, 0.5, 0);
    SaliencyMap second = ExampleMaps.map(1, 0, 0, 0);
    String data = SaliencyStrip.of(List.of(first, second)).dataUri();
    BufferedImage strip =
        ImageIO.read(
            new ByteArrayInputStream(
                Base64.getDecoder().decode(data.substring("data:image/png;base64,".length()))));
    assertEquals(List.of(2 * SIDE, SIDE), List.of(strip.getWidth(), strip.getHeight()));
    assertEquals(1, strip.getRaster().getNumBands());
    assertEquals(0, strip.getRaster().getSample(0, 0, 0));
    assertEquals(255, strip.getRaster().getSample(SIDE - 1, 0, 0));
    assertEquals(255 / 2.0, strip.getRaster().getSample(0, SIDE - 1, 0), 3);
    assertEquals(255, strip.getRaster().getSample(SIDE, 0, 0));
    assertEquals(0, strip.getRaster().getSample(2 * SIDE - 1, 0, 0));
  }

  @Test
  void aPixelIsTheMeanOfItsAreaStretchedToTheBrightest() {
    int side = 3 * SIDE / 2;
    float[] values = new float[side * side];
    // The first pixel's area is the first of these and half of the second, in both directions.
    values[0] = 0.9f;
    values[1] = 0.45f;
    // Enough of the brightest that they, not the pixel above, are the brightest 1 %.
    for (int y = 30; y < 60; y++) {
      for (int x = 30; x < 60; x++) {
        values[y * side + x] = 1;
      }
    }
    SaliencyMap reduced = SaliencyStrip.reduced(new SaliencyMap(side, values));
    assertEquals((0.9 + 0.45 / 2) / 2.25, reduced.values()[0], 1e-6);
    assertEquals(0.45 / 2 / 2.25, reduced.values()[1], 1e-6);
    assertEquals(1, reduced.values()[25 * SIDE + 25]);
    assertTrue(reduced.values()[SIDE] == 0);
  }

  @Test
  void aMapThatIsNoSquareKeepsItsShape() {
    float[] values = new float[8 * 6];
    Arrays.fill(values, 0, 8, 1);
    SaliencyMap reduced = SaliencyStrip.reduced(new SaliencyMap(8, 6, values));
    assertEquals(List.of(SIDE, 84), List.of(reduced.width(), reduced.height()));
    assertEquals(1, reduced.values()[13 * SIDE + 50]);
    assertEquals(0, reduced.values()[14 * SIDE + 50]);
  }
}
