package io.carousel.cli.options;

import io.carousel.analysis.models.catalogue.LossDistance;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a distance such as squared-euclidean. */
public final class DistanceConverter implements ITypeConverter<LossDistance> {

  /** The words that there are. */
  public static final class Words implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }

  @Override
  public LossDistance convert(String text) {
    return Arrays.stream(LossDistance.values())
        .filter(distance -> word(distance).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "a distance is one of %s, not %s".formatted(String.join(", ", words()), text)));
  }

  private static List<String> words() {
    return Arrays.stream(LossDistance.values()).map(DistanceConverter::word).toList();
  }

  private static String word(LossDistance distance) {
    return distance.word().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
