package io.carousel.cli.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the size of a picture, such as 512x384. */
public final class SizeConverter implements ITypeConverter<SizeConverter.Size> {

  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{1,3})x([1-9]\\d{1,3})");

  /** Least width and height that pictures can be compared at. */
  private static final int LEAST = 16;

  /** In pixels. */
  public record Size(int width, int height) {}

  @Override
  public Size convert(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (matcher.matches()) {
      Size size = new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (Math.min(size.width(), size.height()) >= LEAST) {
        return size;
      }
    }
    throw new TypeConversionException(
        "must be width and height from 16 to 9999, such as 512x384, not " + text);
  }
}
