package io.carousel.analysis.models.network;

import ai.djl.Device;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The devices that networks compute on, by the names that a user gives them. */
public final class ComputeDevice {

  private static final Pattern NAME = Pattern.compile("cpu|gpu(?::(\\d{1,4}))?");

  /** What Linux calls a processor's instructions for bfloat16, on x86 and on Arm. */
  private static final Pattern BFLOAT16 =
      Pattern.compile("^(flags|Features)\\s*:.*\\b(avx512_bf16|amx_bf16|bf16)\\b");

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private ComputeDevice() {}

  /** The best device: a GPU if there are one and a native library for it, else the CPU. */
  public static Device best() {
    return TorchEngine.get().defaultDevice();
  }

  /**
   * The device of a name.
   *
   * @param name {@code cpu}, {@code gpu} for the first one, or {@code gpu:N}, counted from 0
   * @throws InvalidInputException if the name is none of these, or there is no such device
   */
  public static Device named(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw InvalidInputException.ofSetting(
          "device", "must be cpu, gpu or gpu:N, not \"" + name + "\"");
    }
    if (name.equals("cpu")) {
      return Device.cpu();
    }
    int index = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
    int gpus = TorchEngine.get().getGpuCount();
    if (!TorchEngine.get().hasCapability("CUDA")) {
      throw InvalidInputException.ofSetting(
          "device",
          "there is no %s for PyTorch: the library in use computes on CPUs only; name the folder of a"
                  .formatted(name)
              + " PyTorch %s for CUDA in %s, as docs/gpu.md says, or use `device` cpu"
                  .formatted(TorchFolder.VERSION, TorchEngine.FOLDER));
    }
    if (index >= gpus) {
      throw InvalidInputException.ofSetting(
          "device",
          "there is no %s: PyTorch sees %d GPUs; `doctor` says more; use `device` cpu or another"
              .formatted(name, gpus));
    }
    return Device.gpu(index);
  }

  /**
   * Checks that a device computes fast with a precision.
   *
   * @throws InvalidInputException if it is a CPU that has no instructions for it
   */
  public static void require(Device device, Precision precision) {
    if (precision == Precision.BFLOAT16 && !device.isGpu() && !hasBfloat16(PROCESSORS)) {
      throw InvalidInputException.ofSetting(
          "precision",
          "this CPU has no instructions for bfloat16 (avx512_bf16 or amx_bf16), with which it would"
              + " be slower than float32; use `precision` float32");
    }
  }

  /** Whether a list of processors, as Linux gives it, has one that computes with bfloat16. */
  static boolean hasBfloat16(Path processors) {
    try (Stream<String> lines = Files.lines(processors)) {
      return lines.anyMatch(line -> BFLOAT16.matcher(line).find());
    } catch (IOException e) {
      return false; // Not Linux, then: nothing is known of its processor.
    }
  }
}
