package io.carousel.cli.rendering;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a format such as image-folder. */
final class ExportFormatConverter implements ITypeConverter<ExportFormat> {

  /** The words that there are. */
  static final class Words implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ExportFormat.values()).map(ExportFormat::toString).iterator();
    }
  }

  @Override
  public ExportFormat convert(String text) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> format.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "a format is one of %s, not %s"
                        .formatted(
                            Arrays.stream(ExportFormat.values())
                                .map(ExportFormat::toString)
                                .collect(Collectors.joining(", ")),
                            text)));
  }
}
