package io.carousel.analysis.datasets.imports;

import io.carousel.analysis.datasets.layout.CollectionPicture;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads every picture before anything is made of them. */
final class ImageCheck {

  /** As many are named if many are wrong: enough to see what is the matter. */
  private static final int MOST_NAMED = 10;

  private final Progress progress;

  ImageCheck(Progress progress) {
    this.progress = progress;
  }

  /**
   * The size of an image.
   *
   * @param width in pixels; 0 for images that differ
   * @param height in pixels; 0 for images that differ
   */
  record Size(int width, int height) {}

  /** What is known of one picture: its size, or what is wrong with it. */
  private record Finding(Size size, String mistake) {}

  /**
   * Reads all pictures.
   *
   * @return the size that all of them have
   * @throws InvalidInputException if some are missing or damaged: a line each, at most ten, and one
   *     with the number of the others
   */
  Size check(List<CollectionPicture> pictures) {
    List<Finding> findings;
    // Missing ones first: that is known at once, and reading all images takes minutes.
    refuse(
        pictures.stream()
            .filter(picture -> !Files.exists(picture.file()))
            .map(ImageCheck::missing));
    try (Progress.Step step = progress.begin("check", pictures.size(), "image")) {
      findings =
          pictures.parallelStream()
              .map(
                  picture -> {
                    Finding finding = read(picture);
                    step.advance(1);
                    return finding;
                  })
              .toList();
    }
    refuse(findings.stream().map(Finding::mistake).filter(mistake -> mistake != null));
    Set<Size> sizes = new HashSet<>();
    findings.forEach(finding -> sizes.add(finding.size()));
    return sizes.size() == 1 ? sizes.iterator().next() : new Size(0, 0);
  }

  private static void refuse(Stream<String> mistakes) {
    List<String> lines = new ArrayList<>(mistakes.toList());
    if (lines.isEmpty()) {
      return;
    }
    int more = lines.size() - MOST_NAMED;
    if (more > 0) {
      lines.subList(MOST_NAMED, lines.size()).clear();
      lines.add("and " + more + " more");
    }
    throw InvalidInputException.ofAll(lines);
  }

  private static Finding read(CollectionPicture picture) {
    try {
      RgbImage image = ImageFile.decode(picture.file());
      return new Finding(new Size(image.width(), image.height()), null);
    } catch (NoSuchFileException e) {
      return new Finding(null, missing(picture));
    } catch (IOException e) {
      return new Finding(
          null,
          picture.file()
              + ": is damaged or no image ("
              + FileProblem.detail(e)
              + "); fetch it again, or take it out of the list");
    }
  }

  private static String missing(CollectionPicture picture) {
    return picture.file() + ": there is no such image; fetch it, or take it out of the list";
  }
}
