package io.carousel.cli.training;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a batch is made of, such as 8x4: classes by images of each. */
final class BatchConverter implements ITypeConverter<BatchConverter.Batch> {

  private static final Pattern BATCH = Pattern.compile("([1-9]\\d{0,2})x([1-9]\\d{0,2})");
  private static final int FEWEST = 2;

  /** Classes, and images of each. */
  record Batch(int classes, int images) {}

  @Override
  public Batch convert(String text) {
    Matcher matcher = BATCH.matcher(text);
    if (matcher.matches()) {
      Batch batch =
          new Batch(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (batch.classes() >= FEWEST && batch.images() >= FEWEST) {
        return batch;
      }
    }
    throw new TypeConversionException(
        "must be classes by images of each, from 2 to 999, such as 8x4, not " + text);
  }
}
