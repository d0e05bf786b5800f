package io.carousel.renderer.exchange;

import io.carousel.renderer.light.Rgb;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Pictures of any brightness in Greg Ward's Radiance format ("Real Pixels", Graphics Gems II,
 * 1991): three mantissas and an exponent a pixel, not packed.
 */
final class RadianceFile {

  private RadianceFile() {}

  /** The radiance of a pixel, rows from the top. */
  @FunctionalInterface
  interface Pixels {
    Rgb at(int column, int row);
  }

  static void write(int width, int height, Pixels pixels, OutputStream out) throws IOException {
    String header = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y %d +X %d\n".formatted(height, width);
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        out.write(encode(pixels.at(column, row)));
      }
    }
  }

  private static byte[] encode(Rgb color) {
    double greatest = Math.max(color.red(), Math.max(color.green(), color.blue()));
    if (greatest < 1e-32) {
      return new byte[4];
    }
    // The greatest mantissa is in 128..255, so that no pixel looks like the mark of a packed row.
    int exponent = Math.getExponent(greatest) + 1;
    double scale = 256 / Math.pow(2, exponent);
    return new byte[] {
      (byte) (int) (color.red() * scale),
      (byte) (int) (color.green() * scale),
      (byte) (int) (color.blue() * scale),
      (byte) (exponent + 128)
    };
  }
}
