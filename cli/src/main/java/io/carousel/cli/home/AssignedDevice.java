package io.carousel.cli.home;

import io.carousel.job.JobFailedException;
import io.carousel.renderer.gl.GlContext;
import io.carousel.renderer.gl.GlDevice;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The OpenGL device that whoever started this process wants it to draw on: the EGL device that
 * {@code CAROUSEL_GL_DEVICE} names, else that of the first GPU in {@code CUDA_VISIBLE_DEVICES},
 * which EGL itself does not heed.
 */
public final class AssignedDevice {

  /** Names an EGL device, by its index. */
  public static final String EGL = "CAROUSEL_GL_DEVICE";

  /** Names GPUs for CUDA, by their numbers. */
  public static final String CUDA = "CUDA_VISIBLE_DEVICES";

  private AssignedDevice() {}

  /** The device that an environment assigns; empty if it assigns none that EGL knows. */
  static OptionalInt of(Map<String, String> environment) {
    return of(environment, AssignedDevice::devices);
  }

  static OptionalInt of(Map<String, String> environment, Supplier<List<GlDevice>> devices) {
    OptionalInt named = number(environment.getOrDefault(EGL, ""));
    if (named.isPresent()) {
      return named;
    }
    OptionalInt cuda = number(environment.getOrDefault(CUDA, "").split(",", 2)[0]);
    return cuda.isEmpty()
        ? OptionalInt.empty()
        : devices.get().stream()
            .filter(device -> device.cuda().equals(cuda))
            .mapToInt(GlDevice::index)
            .findFirst();
  }

  private static List<GlDevice> devices() {
    try {
      return GlContext.devices();
    } catch (JobFailedException e) {
      return List.of(); // It is said when a context is opened, if one is needed.
    }
  }

  private static OptionalInt number(String text) {
    return text.strip().matches("\\d{1,4}")
        ? OptionalInt.of(Integer.parseInt(text.strip()))
        : OptionalInt.empty();
  }
}
