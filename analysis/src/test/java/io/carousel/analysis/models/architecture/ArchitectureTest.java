package io.carousel.analysis.models.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.job.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void everyArchitectureFitsTheImagesThatItTakesByDefault() {
    assertEquals(
        new ImageSize(7, 7), Architectures.BN_INCEPTION.featureMaps(new ImageSize(227, 227)));
    assertEquals(new ImageSize(7, 7), Architectures.RESNET_50.featureMaps(new ImageSize(224, 224)));
    assertEquals(new ImageSize(3, 3), Architectures.SMALL.featureMaps(new ImageSize(48, 36)));
  }

  @Test
  void flattenedFeaturesGrowWithTheImageAndMeansDoNot() {
    assertEquals(128 * 3 * 3, Architectures.SMALL.features(new ImageSize(48, 36)));
    assertEquals(128 * 4 * 3, Architectures.SMALL.features(new ImageSize(64, 48)));
    assertEquals(1024, Architectures.BN_INCEPTION.features(new ImageSize(128, 96)));
    assertEquals(2048, Architectures.RESNET_50.features(new ImageSize(128, 96)));
  }

  @Test
  void imagesThatDoNotFitAreRefusedWithASizeThatDoes() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> Architectures.BN_INCEPTION.features(new ImageSize(72, 64)));
    assertEquals(
        "BN-Inception: images of 72 x 64 pixels do not fit it; take sides that are multiples of"
            + " 32, such as 64",
        e.getMessage());
    assertThrows(
        InvalidInputException.class,
        () -> Architectures.BN_INCEPTION.features(new ImageSize(3, 3)));
    for (Architecture architecture : Architectures.ALL) {
      for (int side = 32; side <= 256; side += 32) {
        assertTrue(architecture.features(new ImageSize(side, 64)) > 0);
      }
    }
  }

  @Test
  void anArchitectureIsToldByItsTensors() {
    for (Architecture architecture : Architectures.ALL) {
      Set<String> names = new HashSet<>();
      architecture.convolutions().forEach(convolution -> names.addAll(convolution.tensors()));
      assertEquals(architecture, Architectures.of(names).orElseThrow());
    }
    assertTrue(Architectures.of(Set.of("net.0.weight")).isEmpty());
  }

  @Test
  void everyTensorHasANameOfItsOwn() {
    for (Architecture architecture : Architectures.ALL) {
      List<String> names =
          architecture.convolutions().stream().flatMap(c -> c.tensors().stream()).toList();
      assertEquals(names.size(), new HashSet<>(names).size());
    }
    assertEquals(69, Architectures.BN_INCEPTION.convolutions().size());
    assertEquals(53, Architectures.RESNET_50.convolutions().size());
  }

  @Test
  void atAnotherSizeImagesAreTakenWhole() {
    Architecture resnet = Architectures.RESNET_50;
    assertEquals(resnet.preprocessing(), resnet.preprocessing(new ImageSize(224, 224)));
    Preprocessing other = resnet.preprocessing(new ImageSize(128, 96));
    assertEquals(new ImageSize(128, 96), other.whole());
    assertEquals(resnet.preprocessing().mean(), other.mean());
  }
}
