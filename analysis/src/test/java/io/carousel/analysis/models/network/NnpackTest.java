package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NnpackTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void theEngineGoesWithoutNnpack() {
    TorchEngine.get();
    assertFalse(Nnpack.isOn());
  }
}
