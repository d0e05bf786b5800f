package io.carousel.analysis.datasets.layout;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The layouts that there are, by the names that settings have for them. */
public enum KnownLayouts {
  CARS196("cars196", new Cars196()),
  CARS196_DEVKIT("cars196-devkit", new Cars196Devkit()),
  CUB200("cub200", new Cub200()),
  SOP("sop", new OnlineProducts()),
  CAROUSEL("carousel", new CarouselDataset()),
  FOLDER("folder", new PlainFolder());

  private final String word;
  private final Layout layout;

  KnownLayouts(String word, Layout layout) {
    this.word = word;
    this.layout = layout;
  }

  /**
   * A collection that was found.
   *
   * @param layout how it lies
   * @param folder where: the folder that was named, or the one in it that holds the collection
   */
  public record Found(Layout layout, Path folder) {}

  /** The layout itself. */
  public Layout layout() {
    return layout;
  }

  /**
   * Finds out how a collection lies in a folder, or in the one folder in it that has a layout of
   * its own: benchmarks unpack into a folder of their own name.
   *
   * @throws InvalidInputException if there is no such folder
   */
  public static Found recognise(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          folder.toString(),
          Files.exists(folder) ? "is no folder; unpack it first" : "there is no such folder");
    }
    List<Found> here = found(folder);
    if (!here.isEmpty()) {
      return here.get(0);
    }
    try (Stream<Path> children = Files.list(folder)) {
      List<Found> below =
          children.filter(Files::isDirectory).flatMap(child -> found(child).stream()).toList();
      return below.size() == 1 ? below.get(0) : new Found(FOLDER.layout, folder);
    } catch (IOException e) {
      throw FileProblem.reading(folder, e);
    }
  }

  /** The layouts that a folder has, but for that of any folder. */
  private static List<Found> found(Path folder) {
    return Stream.of(values())
        .filter(known -> known != FOLDER && known.layout.recognises(folder))
        .map(known -> new Found(known.layout, folder))
        .toList();
  }

  /** Its name in settings: "cars196-devkit". */
  @Override
  public String toString() {
    return word;
  }
}
