package io.carousel.cli.analysis;

import io.carousel.analysis.embeddings.measures.Measures;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a measure, or "all". */
final class MeasureConverter implements ITypeConverter<String> {

  static final String ALL = "all";

  /** The words that there are. */
  static final class Words implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Measures.ids().iterator();
    }
  }

  @Override
  public String convert(String text) {
    List<String> ids = Measures.ids();
    if (!ids.contains(text) && !text.equals(ALL)) {
      throw new TypeConversionException(
          "a measure is one of %s, or %s, not %s".formatted(String.join(", ", ids), ALL, text));
    }
    return text;
  }
}
