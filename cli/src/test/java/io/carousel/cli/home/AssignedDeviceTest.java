package io.carousel.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.renderer.gl.GlDevice;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AssignedDeviceTest {

  private static final List<GlDevice> DEVICES =
      List.of(
          new GlDevice(0, "/dev/dri/card1", false, OptionalInt.of(1)),
          new GlDevice(1, "/dev/dri/card0", false, OptionalInt.of(0)),
          new GlDevice(2, "software rasteriser", true, OptionalInt.empty()));

  private static OptionalInt of(Map<String, String> environment) {
    return AssignedDevice.of(environment, () -> DEVICES);
  }

  @Test
  void theGpuThatCudaMayUseIsTheOneThatDraws() {
    assertEquals(OptionalInt.of(0), of(Map.of("CUDA_VISIBLE_DEVICES", "1,0")));
    assertEquals(OptionalInt.of(1), of(Map.of("CUDA_VISIBLE_DEVICES", "0")));
  }

  @Test
  void aDeviceOfEglGoesBeforeOneOfCuda() {
    assertEquals(
        OptionalInt.of(2), of(Map.of("CAROUSEL_GL_DEVICE", "2", "CUDA_VISIBLE_DEVICES", "1")));
  }

  @Test
  void withoutANumberThatEglKnowsNoneIsAssigned() {
    assertEquals(OptionalInt.empty(), of(Map.of()));
    assertEquals(OptionalInt.empty(), of(Map.of("CUDA_VISIBLE_DEVICES", "")));
    assertEquals(OptionalInt.empty(), of(Map.of("CUDA_VISIBLE_DEVICES", "GPU-8932f937")));
    assertEquals(OptionalInt.empty(), of(Map.of("CUDA_VISIBLE_DEVICES", "7")));
  }
}
