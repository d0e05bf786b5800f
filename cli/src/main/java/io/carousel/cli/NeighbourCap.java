package io.carousel.cli;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;

/**
 * The most neighbours to look at for an image.
 *
 * @param most at least 1; empty for as many as there are
 */
record NeighbourCap(OptionalInt most) {

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
