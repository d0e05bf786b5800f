package io.carousel.cli.options;

import ai.djl.Device;
import io.carousel.analysis.models.network.ComputeDevice;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where networks compute. */
public final class ComputeDeviceOption {

  @Option(
      names = "--device",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "Where networks compute: cpu, gpu or gpu:N. Default: a GPU if there are one and a"
              + " PyTorch for it (docs/gpu.md), else the CPU.")
  private String name;

  /** The device; throws what is said of one that is absent. */
  public Device device() {
    return name == null ? ComputeDevice.best() : ComputeDevice.named(name);
  }
}
