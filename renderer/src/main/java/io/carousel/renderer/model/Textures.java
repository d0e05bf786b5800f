package io.carousel.renderer.model;

import io.carousel.renderer.car.Texture;
import io.carousel.renderer.picture.SizedImage;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the pictures on a model, from beside it or from within it, and makes them small enough to
 * be kept. One that is missing or cannot be read is a warning.
 */
final class Textures {

  /** On a picture of a thousand pixels no part of a car is larger. */
  private static final int GREATEST_SIZE = 1024;

  /** More than any texture has; a picture of more would take more than half a gigabyte. */
  private static final long MOST_PIXELS = 1L << 27;

  private final Path model;
  private final ModelFolder folder;
  private final Consumer<String> warnings;
  private final Map<String, Optional<Texture>> known = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * The pictures on a model.
   *
   * @param folder says which files may be read
   * @param warnings hears of those that cannot be had
   */
  Textures(Path model, ModelFolder folder, Consumer<String> warnings) {
    this.model = model;
    this.folder = folder;
    this.warnings = warnings;
  }

  /** The picture on a material, with its cut-outs; the same one each time. */
  Optional<Texture> of(SourceMaterial material) {
    return material
        .texture()
        .flatMap(
            source ->
                known.computeIfAbsent(
                    source.name()
                        + '|'
                        + material.cutOut().map(TextureSource::name).orElse("")
                        + '|'
                        + material.solid(),
                    key -> texture(source, material)));
  }

  private Optional<Texture> texture(TextureSource source, SourceMaterial material) {
    return image(source)
        .map(
            image -> {
              Optional<BufferedImage> cutOut = material.cutOut().flatMap(this::image);
              return Texture.of(
                  ownName(source.name()), CutOut.apply(image, cutOut, material.solid()));
            });
  }

  private Optional<BufferedImage> image(TextureSource source) {
    String name = source.embedded().isPresent() ? source.name() : beside(source.name());
    if (source.embedded().isEmpty() && !folder.has(name)) {
      warn(source, "is missing");
      return Optional.empty();
    }
    if (source.embedded().isEmpty() && !folder.allows(name)) {
      return Optional.empty(); // The model is refused in the end.
    }
    try (InputStream in =
        source.embedded().isPresent()
            ? new ByteArrayInputStream(source.embedded().get())
            : Files.newInputStream(folder.file(name))) {
      Optional<BufferedImage> image = SizedImage.read(in, MOST_PIXELS);
      if (image.isEmpty()) {
        warn(source, "is of a kind that cannot be read; convert it to PNG");
      }
      return image.map(Textures::small);
    } catch (IOException e) {
      warn(source, "cannot be read");
      return Optional.empty();
    }
  }

  // Where the model says or, as many models name a folder on their author's machine, beside it.
  private String beside(String name) {
    return folder.has(name) ? name : name.substring(name.lastIndexOf('/') + 1);
  }

  private void warn(TextureSource source, String problem) {
    warnings.accept(
        "warning: "
            + model
            + ": the texture "
            + ModelFolder.oneLine(source.name())
            + " "
            + problem
            + "; what it is on is drawn in the plain colour of its role");
  }

  private static BufferedImage small(BufferedImage image) {
    BufferedImage smaller = image;
    while (Math.max(smaller.getWidth(), smaller.getHeight()) > GREATEST_SIZE) {
      // Not by more than half at once, so that every pixel has its share.
      double scale =
          Math.max(0.5, (double) GREATEST_SIZE / Math.max(smaller.getWidth(), smaller.getHeight()));
      smaller =
          scaled(
              smaller,
              Math.max(1, (int) Math.round(scale * smaller.getWidth())),
              Math.max(1, (int) Math.round(scale * smaller.getHeight())));
    }
    return smaller;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  // A file name of plain letters, used once.
  private String ownName(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    String stem =
        file.replace("*", "texture")
            .replaceFirst("\\.[A-Za-z0-9]+$", "")
            .replaceAll("[^A-Za-z0-9_-]+", "_");
    String base = stem.isEmpty() ? "texture" : stem;
    String name = base + ".png";
    for (int number = 2; !names.add(name); number++) {
      name = base + "-" + number + ".png";
    }
    return name;
  }
}
