package io.carousel.analysis.reporting.report;

import com.samskivert.mustache.Mustache;
import io.carousel.analysis.embeddings.measures.MeasureInfo;
import io.carousel.analysis.models.catalogue.ModelKind;
import io.carousel.analysis.reporting.table.LossTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured, in numbers: the head of the page and the explanation below it.
 *
 * @param losses how many losses taught a network; an untrained one's row is none
 * @param models how many networks there are, untrained ones too
 * @param distance by which images are neighbours: "Euclidean distance"
 * @param explanations one a measure
 */
record MeasureSection(
    String images,
    int properties,
    int losses,
    int models,
    String distance,
    List<Explanation> explanations) {

  /**
   * How a measure comes about.
   *
   * @param name the measure's name
   * @param html the template {@code measures/<id>.mustache} if there is one, or else its meaning
   */
  record Explanation(String name, String html) {

    static Explanation of(MeasureInfo measure) {
      Map<String, String> parameters = new TreeMap<>();
      measure.parameters().forEach((name, value) -> parameters.put(name, thousands(value)));
      String template =
          Resources.textIfThere("measures/" + measure.id() + ".mustache")
              .orElse("<p>{{meaning}}.</p>\n");
      parameters.put(
          "meaning",
          measure.meaning().substring(0, 1).toUpperCase(Locale.ROOT)
              + measure.meaning().substring(1));
      return new Explanation(
          measure.name() + " (" + measure.label() + ")",
          Mustache.compiler().defaultValue("").compile(template).execute(parameters));
    }
  }

  static MeasureSection of(ReportSource source) {
    LossTable table = source.table();
    return new MeasureSection(
        thousands(table.summary().images()),
        table.properties().size(),
        (int) table.rows().stream().filter(row -> row.kind() == ModelKind.TRAINED).count(),
        table.rows().stream().mapToInt(row -> row.models().size()).sum(),
        table.summary().distance().word() + " distance",
        source.tables().stream().map(LossTable::measure).map(Explanation::of).toList());
  }

  private static String thousands(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
