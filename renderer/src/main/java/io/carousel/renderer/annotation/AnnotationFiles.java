package io.carousel.renderer.annotation;

import io.carousel.dataset.AnnotationKind;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Attempt;
import io.carousel.renderer.frame.Annotation;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.picture.PngFile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The files of one frame's annotation; see the package's description. */
final class AnnotationFiles {

  private static final int WHITE = 255;
  private static final int MOST_MILLIMETRES = 0xffff;

  private final DatasetFolder dataset;
  private final int frame;

  AnnotationFiles(DatasetFolder dataset, int frame) {
    this.dataset = dataset;
    this.frame = frame;
  }

  Path parts() {
    return picture(AnnotationKind.PARTS);
  }

  Path facts() {
    return dataset.annotations().resolve("frame").resolve(frame + ".json");
  }

  private Path picture(AnnotationKind kind) {
    return dataset.annotation(kind, frame);
  }

  /** Whether all files of the frame are there, the pictures whole and of that size. */
  boolean areWhole(int width, int height) {
    return Files.exists(facts())
        && Arrays.stream(AnnotationKind.values())
            .allMatch(kind -> PngFile.isWhole(picture(kind), width, height));
  }

  /**
   * Writes all files of the frame.
   *
   * @param attempt has those that are not whole yet
   */
  void write(Annotation annotation, Attempt attempt) {
    byte[] labels = annotation.labels();
    boolean[] inShadow = annotation.inShadow();
    Map<AnnotationKind, byte[]> pictures = new EnumMap<>(AnnotationKind.class);
    pictures.put(
        AnnotationKind.MASK, PngFile.encode(grey(annotation, i -> labels[i] == 0 ? 0 : WHITE)));
    pictures.put(AnnotationKind.PARTS, PngFile.encode(grey(annotation, i -> labels[i])));
    pictures.put(
        AnnotationKind.SHADOW, PngFile.encode(grey(annotation, i -> inShadow[i] ? WHITE : 0)));
    pictures.put(AnnotationKind.DEPTH, PngFile.encode(depth(annotation)));
    pictures.put(AnnotationKind.NORMALS, PngFile.encode(normals(annotation)));
    pictures.forEach((kind, png) -> attempt.write(picture(kind), out -> out.write(png)));
    // Last, so that its being there tells that the frame is complete.
    byte[] facts = FrameFacts.of(annotation).bytes();
    attempt.write(facts(), out -> out.write(facts));
  }

  private static BufferedImage grey(Annotation annotation, IntUnaryOperator value) {
    BufferedImage image =
        new BufferedImage(annotation.width(), annotation.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) value.applyAsInt(i);
    }
    return image;
  }

  private static BufferedImage depth(Annotation annotation) {
    BufferedImage image =
        new BufferedImage(annotation.width(), annotation.height(), BufferedImage.TYPE_USHORT_GRAY);
    short[] pixels = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (short) Math.min(MOST_MILLIMETRES, Math.round(annotation.depths()[i] * 1000));
    }
    return image;
  }

  private static Picture normals(Annotation annotation) {
    byte[] rgb = new byte[annotation.normals().length];
    for (int i = 0; i < rgb.length; i++) {
      if (annotation.depths()[i / 3] > 0) {
        rgb[i] = (byte) Math.round(annotation.normals()[i] * 127.5f + 127.5f);
      }
    }
    return new Picture(annotation.width(), annotation.height(), rgb);
  }
}
