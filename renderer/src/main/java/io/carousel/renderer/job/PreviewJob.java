package io.carousel.renderer.job;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.job.Progress;
import io.carousel.renderer.config.SceneConfig;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.ContactSheet;
import io.carousel.renderer.picture.PngFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shows what a scene config varies: one contact sheet with a row a property and a column a level,
 * everything else fixed at the level nearest to its standard one.
 */
public final class PreviewJob {

  /** More levels than this are shown by as many, evenly chosen from the first to the last. */
  private static final int MOST_COLUMNS = 8;

  private final Scenes scenes;
  private final SceneConfig config;
  private final Controls controls;
  private final Progress progress;

  /**
   * A job.
   *
   * @param scenes what to show
   * @param progress hears how many pictures are drawn
   */
  public PreviewJob(Scenes scenes, Progress progress) {
    this.scenes = scenes;
    this.config = scenes.config();
    this.controls = scenes.controls();
    this.progress = progress;
  }

  /**
   * Draws the sheet and writes it as PNG.
   *
   * @param frames draws the pictures, in the size that they have on the sheet
   * @param file where the sheet goes
   */
  public void run(FrameSource frames, Path file) {
    List<Property> properties = config.properties();
    List<Level> fixed = properties.stream().map(this::fixed).toList();
    int[] varied = varied();
    int total = Arrays.stream(varied).map(index -> columns(properties.get(index))).sum();
    List<ContactSheet.Row> rows = new ArrayList<>();
    try (Progress.Step step = progress.begin("preview", total, "image")) {
      for (int index : varied) {
        Property property = properties.get(index);
        List<ContactSheet.Cell> cells = new ArrayList<>();
        for (Level level : shown(property)) {
          List<Level> levels = new ArrayList<>(fixed);
          levels.set(index, level);
          cells.add(
              new ContactSheet.Cell(
                  caption(property, level), frames.render(scenes.scene(levels, 0))));
          step.advance(1);
        }
        rows.add(new ContactSheet.Row(property.name(), property.unit(), cells));
      }
    }
    PngFile.write(file, ContactSheet.draw(config.name(), rows));
  }

  // A config in which nothing varies still has a picture to show: that of its first property.
  private int[] varied() {
    List<Property> properties = config.properties();
    boolean anyVaries = properties.stream().anyMatch(property -> !property.isConstant());
    return IntStream.range(0, properties.size())
        .filter(index -> anyVaries ? !properties.get(index).isConstant() : index == 0)
        .toArray();
  }

  private Level fixed(Property property) {
    List<Level> levels = property.levels();
    Level standard = controls.named(property.name()).orElseThrow().standard();
    if (property.kind() == Property.Kind.CATEGORICAL) {
      return levels.contains(standard) ? standard : levels.get(0);
    }
    return Collections.min(
        levels, Comparator.comparing(level -> Math.abs(level.number() - standard.number())));
  }

  // Three decimals are enough to tell levels apart on a sheet.
  private static String caption(Property property, Level level) {
    return property.kind() == Property.Kind.CATEGORICAL
        ? level.text()
        : Level.of(Math.round(level.number() * 1000) / 1000.0).text();
  }

  private static int columns(Property property) {
    return Math.min(MOST_COLUMNS, property.levels().size());
  }

  private static List<Level> shown(Property property) {
    int columns = columns(property);
    int last = property.levels().size() - 1;
    return IntStream.range(0, columns)
        .mapToObj(
            column ->
                property
                    .levels()
                    .get(
                        columns == 1
                            ? 0
                            : (int) Math.round((double) column * last / (columns - 1))))
        .toList();
  }
}
