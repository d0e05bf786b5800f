package io.carousel.cli.options;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An OpenGL device, or all GPUs of the machine.
 *
 * @param index of the EGL device; empty for all GPUs
 */
public record DeviceChoice(OptionalInt index) {

  private static final String ALL = "all";

  /** Whether it is all GPUs. */
  public boolean isAll() {
    return index.isEmpty();
  }

  /** Reads an index, or the word "all". */
  public static final class Converter implements ITypeConverter<DeviceChoice> {

    @Override
    public DeviceChoice convert(String text) {
      if (text.equals(ALL)) {
        return new DeviceChoice(OptionalInt.empty());
      }
      try {
        return new DeviceChoice(OptionalInt.of(Integer.parseInt(text)));
      } catch (NumberFormatException e) {
        throw new TypeConversionException("must be the index of a device or all, not " + text);
      }
    }
  }
}
