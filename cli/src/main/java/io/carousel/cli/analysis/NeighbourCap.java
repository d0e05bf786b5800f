package io.carousel.cli.analysis;

import io.carousel.cli.options.PositiveConverter;
import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;

/**
 * The most neighbours to look at for an image.
 *
 * @param most at least 1; empty for as many as there are
 */
public record NeighbourCap(OptionalInt most) {

  /** Reads a number, or "none" for no cap. */
  static final class Converter implements ITypeConverter<NeighbourCap> {

    @Override
    public NeighbourCap convert(String text) {
      return new NeighbourCap(
          text.equals("none")
              ? OptionalInt.empty()
              : OptionalInt.of(new PositiveConverter().convert(text)));
    }
  }
}
