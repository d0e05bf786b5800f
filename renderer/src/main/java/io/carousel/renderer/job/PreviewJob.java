package io.carousel.renderer.job;

import io.carousel.job.Progress;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.ContactSheet;
import io.carousel.renderer.picture.PngFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows what a scene config varies: one contact sheet with a row a property and a column a level,
 * everything else fixed at the level nearest to its standard one. A fleet is shown car by car, and
 * a tied property once more, with the levels that belong to those of the property that it is tied
 * to.
 */
public final class PreviewJob {

  private final Scenes scenes;
  private final Progress progress;

  /**
   * Prepares to draw previews of scenes.
   *
   * @param scenes what to show
   * @param progress hears how many pictures are drawn
   */
  public PreviewJob(Scenes scenes, Progress progress) {
    this.scenes = scenes;
    this.progress = progress;
  }

  /**
   * Draws the sheet and writes it as PNG.
   *
   * @param frames draws the pictures, in the size that they have on the sheet
   * @param file where the sheet goes
   */
  public void run(FrameSource frames, Path file) {
    List<PreviewPlan.Row> plan = new PreviewPlan(scenes).rows();
    int total = plan.stream().mapToInt(row -> row.cells().size()).sum();
    List<ContactSheet.Row> rows = new ArrayList<>();
    try (Progress.Step step = progress.begin("preview", total, "image")) {
      for (PreviewPlan.Row row : plan) {
        List<ContactSheet.Cell> cells = new ArrayList<>();
        for (PreviewPlan.Cell cell : row.cells()) {
          cells.add(
              new ContactSheet.Cell(cell.caption(), frames.render(scenes.scene(cell.levels(), 0))));
          step.advance(1);
        }
        rows.add(new ContactSheet.Row(row.name(), row.note(), cells));
      }
    }
    PngFile.write(file, ContactSheet.draw(scenes.config().name(), rows));
  }
}
