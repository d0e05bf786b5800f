package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.djl.Device;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputeDeviceTest {

  @TempDir Path folder;

  @Test
  void theCpuIsAlwaysThere() {
    assertEquals(Device.cpu(), ComputeDevice.named("cpu"));
  }

  @Test
  void anotherNameIsRefused() {
    assertMessage("`device`: must be cpu, gpu or gpu:N, not \"cuda\"", "cuda");
    assertMessage("`device`: must be cpu, gpu or gpu:N, not \"gpu:x\"", "gpu:x");
  }

  @Test
  void aGpuThatIsAbsentIsRefusedWithWhatToDo() {
    assumeFalse(TorchEngine.get().hasCapability("CUDA"), "this build has the library for GPUs");
    assertMessage(
        "`device`: there is no gpu:1 for PyTorch: the library in use computes on CPUs only; name the"
            + " folder of a PyTorch 2.7.1 for CUDA in CAROUSEL_PYTORCH, as docs/gpu.md says, or use"
            + " `device` cpu",
        "gpu:1");
  }

  @Test
  void theProcessorSaysWhetherItHasBfloat16() throws IOException {
    assertTrue(ComputeDevice.hasBfloat16(cpu("flags\t\t: fpu avx512f avx512_bf16 clzero")));
    assertTrue(ComputeDevice.hasBfloat16(cpu("Features\t: fp asimd bf16 i8mm")));
    assertFalse(ComputeDevice.hasBfloat16(cpu("flags\t\t: fpu avx512f avx512_vnni")));
    assertFalse(ComputeDevice.hasBfloat16(folder.resolve("none")));
  }

  private Path cpu(String flags) throws IOException {
    return Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\n" + flags + "\n");
  }

  private static void assertMessage(String message, String name) {
    assertEquals(
        message,
        assertThrows(InvalidInputException.class, () -> ComputeDevice.named(name)).getMessage());
  }
}
