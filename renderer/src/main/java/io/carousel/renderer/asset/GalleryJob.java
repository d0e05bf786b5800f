package io.carousel.renderer.asset;

import io.carousel.dataset.Level;
import io.carousel.job.Progress;
import io.carousel.renderer.car.CarSummary;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.ContactSheet;
import io.carousel.renderer.picture.PngFile;
import io.carousel.renderer.scene.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws every car of a library on one sheet, with its licence and credit. */
public final class GalleryJob {

  private static final int COLUMNS = 4;

  private final CarLibrary cars;
  private final Controls controls;
  private final Progress progress;

  /**
   * Prepares to draw all cars on one sheet.
   *
   * @param cars the cars to show
   * @param progress hears how many are drawn
   */
  public GalleryJob(CarLibrary cars, Progress progress) {
    this.cars = cars;
    this.controls = new Controls(cars.ids());
    this.progress = progress;
  }

  /**
   * Draws the sheet and writes it as PNG.
   *
   * @param frames draws the pictures, in the size that they have on the sheet
   * @param file where the sheet goes
   */
  public void run(FrameSource frames, Path file) {
    List<ContactSheet.Cell> cells = new ArrayList<>();
    try (Progress.Step step = progress.begin("draw", cars.ids().size(), "car")) {
      for (String id : cars.ids()) {
        cells.add(cell(cars.summary(id), frames));
        step.advance(1);
      }
    }
    List<ContactSheet.Row> rows = new ArrayList<>();
    for (int first = 0; first < cells.size(); first += COLUMNS) {
      List<ContactSheet.Cell> row = cells.subList(first, Math.min(first + COLUMNS, cells.size()));
      rows.add(new ContactSheet.Row("", "", row));
    }
    PngFile.write(file, ContactSheet.draw("Cars", rows));
  }

  private ContactSheet.Cell cell(CarSummary car, FrameSource frames) {
    return new ContactSheet.Cell(
        car.label() + " (" + car.id() + ")",
        frames.render(scene(car.id())),
        car.credit()
            .map(credit -> List.of(credit.author() + ", " + credit.licence()))
            .orElse(List.of("built-in")));
  }

  /** The car in the scene of the standard levels. */
  private Scene scene(String id) {
    return controls.scene(List.of(Controls.CAR_MODEL), List.of(Level.of(id)));
  }
}
