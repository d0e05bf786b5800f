package io.carousel.analysis.reporting.report;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Small pictures of many images on few sheets.
 *
 * @param width pixels that a picture is wide
 * @param height pixels that a picture is high
 * @param columns pictures in a row of a sheet
 * @param perSheet pictures on a sheet
 * @param sheets the sheets as data URIs
 * @param missing how many pictures are blank, because the file is missing or broken
 */
record SpriteSheets(
    int width, int height, int columns, int perSheet, List<String> sheets, int missing) {

  private static final int COLUMNS = 20;
  private static final int PER_SHEET = 400;

  /** With more pictures than this, they are smaller. */
  private static final int FEW = 500;

  private static final int LARGE = 160;
  private static final int SMALL = 96;

  /** A sheet as a class of the style sheet. */
  record Sheet(int number, String data) {}

  /**
   * The sheets of some images.
   *
   * @param files the images
   * @param drawn hears of every image that was drawn
   */
  static SpriteSheets of(List<Path> files, Runnable drawn) {
    int most = files.size() <= FEW ? LARGE : SMALL;
    Optional<BufferedImage> first = first(files, most);
    int width = first.map(BufferedImage::getWidth).orElse(most);
    int height = first.map(image -> Math.min(image.getHeight(), 2 * most)).orElse(most * 3 / 4);
    return of(files, width, height, file -> Thumbnail.within(file, width, height), drawn);
  }

  /**
   * The sheets of squares that are cut from the middle of some images.
   *
   * @param files the images
   * @param share what the square takes of the image's shorter side, up to 1
   * @param side pixels that a picture is wide and high
   * @param drawn hears of every image that was drawn
   */
  static SpriteSheets ofMiddles(List<Path> files, double share, int side, Runnable drawn) {
    return of(files, side, side, file -> Thumbnail.ofMiddle(file, share, side), drawn);
  }

  /**
   * The sheets of some images as a whole, whatever their shape.
   *
   * @param width pixels that a picture is wide
   * @param height pixels that a picture is high
   */
  static SpriteSheets ofWhole(List<Path> files, int width, int height, Runnable drawn) {
    return of(files, width, height, file -> Thumbnail.filling(file, width, height), drawn);
  }

  private static SpriteSheets of(
      List<Path> files,
      int width,
      int height,
      Function<Path, Optional<Thumbnail>> picture,
      Runnable drawn) {
    List<String> sheets = new ArrayList<>();
    int missing = 0;
    for (int from = 0; from < files.size(); from += PER_SHEET) {
      List<Path> some = files.subList(from, Math.min(files.size(), from + PER_SHEET));
      List<Optional<Thumbnail>> pictures =
          some.parallelStream()
              .map(
                  file -> {
                    Optional<Thumbnail> made = picture.apply(file);
                    drawn.run();
                    return made;
                  })
              .toList();
      missing += (int) pictures.stream().filter(Optional::isEmpty).count();
      sheets.add(sheet(pictures, width, height).dataUri());
    }
    return new SpriteSheets(width, height, COLUMNS, PER_SHEET, sheets, missing);
  }

  /** The first image that can be read, no wider than so many pixels: the others are of its size. */
  private static Optional<BufferedImage> first(List<Path> files, int width) {
    return files.stream()
        .map(file -> Thumbnail.of(file, width))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Thumbnail::image);
  }

  private static Thumbnail sheet(List<Optional<Thumbnail>> pictures, int width, int height) {
    int columns = Math.min(COLUMNS, pictures.size());
    int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < pictures.size(); i++) {
      int x = i % COLUMNS * width;
      int y = i / COLUMNS * height;
      pictures.get(i).ifPresent(picture -> picture.drawOn(sheet, x, y, width, height));
    }
    return new Thumbnail(sheet);
  }

  /** The sheets with their numbers, for the style sheet. */
  List<Sheet> numbered() {
    List<Sheet> numbered = new ArrayList<>();
    for (String sheet : sheets) {
      numbered.add(new Sheet(numbered.size(), sheet));
    }
    return numbered;
  }
}
