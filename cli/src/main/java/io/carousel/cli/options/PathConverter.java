package io.carousel.cli.options;

import io.carousel.job.OneLine;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file or folder. */
public final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          OneLine.quoted(text)
              + " has characters that no name, or none in this system's locale, can have; set"
              + " LC_ALL=C.UTF-8 in the environment");
    }
  }
}
