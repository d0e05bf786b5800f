package io.carousel.renderer.asset;

import io.carousel.renderer.car.CarSummary;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.library.CarLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cars of a library as a table of text. */
public final class CarTable {

  private static final List<String> HEAD =
      List.of("id", "label", "body type", "triangles", "licence", "credit");
  private static final int TRIANGLES = 3;

  private CarTable() {}

  /** A line for the heads of the columns, then a line a car, each ended by a line break. */
  public static String of(CarLibrary cars) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (String id : cars.ids()) {
      rows.add(row(cars.summary(id), cars.load(id).parts()));
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int own = column;
        int width = rows.stream().mapToInt(other -> other.get(own).length()).max().orElseThrow();
        String format = "%" + (column == TRIANGLES ? "" : "-") + width + "s  ";
        line.append(format.formatted(row.get(column)));
      }
      table.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return table.toString();
  }

  private static List<String> row(CarSummary car, List<Part> parts) {
    int triangles = parts.stream().mapToInt(part -> part.mesh().indices().length / 3).sum();
    return List.of(
        car.id(),
        car.label(),
        car.bodyType(),
        String.format(Locale.ROOT, "%,d", triangles),
        car.credit().map(credit -> credit.licence()).orElse("built-in"),
        car.credit().map(credit -> credit.author()).orElse(""));
  }
}
