package io.carousel.analysis.datasets.layout;

import io.carousel.dataset.Level;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Any folder of images, in the order of their names: without classes, or with one folder a class,
 * of that name and with that class's images anywhere below it.
 */
final class PlainFolder implements Layout {

  private static final List<String> ENDINGS =
      List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff");
  private static final int MOST_NAMED = 3;

  @Override
  public String title() {
    return "a folder of images";
  }

  @Override
  public boolean recognises(Path folder) {
    return Files.isDirectory(folder);
  }

  @Override
  public PictureSet read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(folder.toString(), "there is no such folder");
    }
    Map<String, List<Path>> byClass = new TreeMap<>();
    for (Path image : images(folder)) {
      Path name = folder.relativize(image);
      String label = name.getNameCount() == 1 ? "" : name.getName(0).toString();
      byClass.computeIfAbsent(label, any -> new ArrayList<>()).add(image);
    }
    if (byClass.isEmpty()) {
      throw new InvalidInputException(
          folder.toString(), "holds no images (" + String.join(", ", ENDINGS) + ")");
    }
    boolean classes = !byClass.containsKey("");
    if (!classes && byClass.size() > 1) {
      throw new InvalidInputException(
          folder.toString(),
          "holds %d images beside folders of images (%s); put them into a folder too, or say what is"
                  .formatted(
                      byClass.get("").size(),
                      byClass.keySet().stream()
                          .skip(1)
                          .limit(MOST_NAMED)
                          .collect(Collectors.joining(", ")))
              + " what in a table");
    }
    List<CollectionPicture> pictures = new ArrayList<>();
    byClass.forEach(
        (label, images) -> {
          List<Level> levels = classes ? List.of(Level.of(label)) : List.of();
          images.forEach(
              image -> pictures.add(new CollectionPicture(pictures.size(), image, null, levels)));
        });
    return PictureSet.ofClasses(title(), classes ? List.of(PictureSet.CLASS) : List.of(), pictures);
  }

  private static List<Path> images(Path folder) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(PlainFolder::isImage).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw FileProblem.reading(folder, e);
    }
  }

  /** Programs leave hidden files behind that are named as images: {@code ._1.jpg}. */
  private static boolean isImage(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && ENDINGS.stream().anyMatch(name::endsWith)
        && Files.isRegularFile(file);
  }
}
