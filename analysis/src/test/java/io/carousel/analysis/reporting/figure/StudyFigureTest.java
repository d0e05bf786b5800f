package io.carousel.analysis.reporting.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.study.ExampleStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a study. */
class StudyFigureTest {

  @TempDir Path folder;

  @Test
  void theTrainingOfEveryLossIsDrawnAndFailureIsNamed() throws IOException {
    String training = plain("training");
    assertTrue(training.contains(">Multi Similarity + Miner<"));
    assertEquals(1, count(training, ">2 of 2 no better than untrained<"));
    assertEquals(2 * 13, count(training, "<circle"), "an epoch that was kept a network");
  }

  @Test
  void accuracyIsDrawnAgainstEveryProperty() throws IOException {
    String accuracy = plain("accuracy");
    for (String property :
        List.of("model", "rotation_z", "color_hue", "bg_color_hue", "sun_elevation")) {
      assertTrue(accuracy.contains(">" + property + "<"), property);
    }
    assertEquals(5 * 14 + 2, count(accuracy, "<circle"), "a dot a loss, and two in the legend");
    assertEquals(5, count(accuracy, ">ρ "));
  }

  @Test
  void theShortcutIsDrawnALossOnlyWhereOneWasPlanted() throws IOException {
    plain("training");
    assertFalse(Files.exists(folder.resolve("shortcut.svg")));
    FigureFiles figures = new FigureFiles();
    figures.add(ExampleStudy.tied());
    figures.write(folder);
    String shortcut = Files.readString(folder.resolve("shortcut.svg"));
    assertEquals(2 * 2 * 3, count(shortcut, "<circle"), "two losses, two panels, three strengths");
    assertTrue(shortcut.contains("bg_color_hue was tied to model."));
  }

  @Test
  void agreementShowsMeansAndPairs() throws IOException {
    String agreement = plain("profile_agreement");
    assertTrue(agreement.contains("(14 pairs)<"), agreement);
    assertEquals(3, count(agreement, "<circle"));
  }

  @Test
  void nothingIsDrawnOutsideTheFigure() throws IOException {
    for (String name : List.of("training", "accuracy", "profile_agreement")) {
      String svg = plain(name);
      double width = number(svg, "width=\"([0-9.]+)pt");
      double height = number(svg, "height=\"([0-9.]+)pt");
      Pattern x = Pattern.compile("(?:x1|x2|cx)=\"([-0-9.]+)\"");
      Pattern y = Pattern.compile("(?:y1|y2|cy)=\"([-0-9.]+)\"");
      for (MatchResult found : x.matcher(svg).results().toList()) {
        double at = Double.parseDouble(found.group(1));
        assertTrue(at >= 0 && at <= width, name + " " + found.group());
      }
      for (MatchResult found : y.matcher(svg).results().toList()) {
        double at = Double.parseDouble(found.group(1));
        assertTrue(at >= 0 && at <= height, name + " " + found.group());
      }
    }
  }

  @Test
  void axesHaveRoundMarks() {
    assertEquals(List.of(0.0, 5.0, 10.0, 15.0), Ticks.around(0, 13, 3).marks());
    assertEquals("0.05", Ticks.around(0, 0.2, 4).text(0.05));
    assertEquals("0", Ticks.around(-0.1, 0.5, 5).text(-1e-17));
    assertEquals(List.of(0.0, 10.0, 20.0), Ticks.upTo(25, 3).marks());
    assertEquals("−2", Ticks.around(-2, 2, 4).text(-2));
    Ticks flat = Ticks.around(0, 0, 3);
    assertTrue(flat.most() > flat.least());
    assertEquals(0.5, new Ticks(2, 4, 1).part(3));
  }

  private String plain(String name) throws IOException {
    FigureFiles figures = new FigureFiles();
    figures.add(ExampleStudy.plain());
    figures.write(folder);
    return Files.readString(folder.resolve(name + ".svg"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static double number(String text, String pattern) {
    return Double.parseDouble(
        Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1));
  }
}
