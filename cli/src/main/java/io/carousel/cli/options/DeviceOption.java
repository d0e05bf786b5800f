package io.carousel.cli.options;

import java.util.OptionalInt;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Which OpenGL device draws. */
public final class DeviceOption {

  @Option(
      names = "--gl-device",
      paramLabel = "INDEX",
      showDefaultValue = Visibility.NEVER,
      description =
          "EGL device to draw on; carousel doctor lists them. Default: the first GPU that works,"
              + " else the CPU.")
  private Integer index;

  public OptionalInt index() {
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
