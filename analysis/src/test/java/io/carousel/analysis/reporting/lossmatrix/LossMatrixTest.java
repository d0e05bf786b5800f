package io.carousel.analysis.reporting.lossmatrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.reporting.figure.HeatMap;
import io.carousel.analysis.saliency.comparison.MapMeasureKind;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossMatrixTest {

  private final LossMatrix matrix = matrix(ExampleComparison.whole());

  private static LossMatrix matrix(SaliencyComparison comparison) {
    return new LossMatrix(comparison, MapMeasureKind.CORRELATION);
  }

  @Test
  void cellsAreInPercentAndCutOffAsThePaperHasThem() {
    assertEquals("51±35", matrix.text(matrix.rows().get(0).cells().get(1)));
    assertEquals("-2±35", matrix.text(matrix.rows().get(0).floor()));
    assertEquals("–", matrix.text(matrix.rows().get(0).cells().get(0)));
    assertEquals("100", MatrixText.number(MapMeasureKind.CORRELATION, 1 - 1e-12));
    assertEquals("0.519", MatrixText.number(MapMeasureKind.DIVERGENCE, 0.5189));
  }

  @Test
  void theTerminalHasFamiliesNumbersAndMarks() {
    String text = new TextMatrix(100).of(matrix);
    assertTrue(
        text.startsWith(
            """
            Pearson correlation of saliency maps, in percent

                                  1      2      3  Untrained  other noise
            ranking
            1 Triplet             –  51±35  20±10      -2±35         95±1
            2 Margin / class  51±35      –  25±10      -2±35         95±1
            family not known
            3 a<b|c_d         20±10  25±10      –      -2±35            –

            """),
        text);
  }

  @Test
  void theTerminalBreaksWhatIsTooWide() {
    List<String> lines = new TextMatrix(48).of(matrix).lines().toList();
    assertTrue(lines.stream().allMatch(line -> line.length() <= 48), lines.toString());
    assertEquals(2, lines.stream().filter(line -> line.startsWith("1 Triplet")).count());
  }

  @Test
  void notesSayHowToReadTheNumbers() {
    String notes = String.join("\n", MatrixNotes.of(matrix));
    for (String part :
        List.of(
            "mean±spread over 40 images",
            "One fold a loss",
            "Untrained, with the untrained network, is what the image alone gives (on average -2±10)",
            "other noise, the same model with itself, is the most that can be expected (on average"
                + " 95±10)",
            "two losses have 33±10",
            "Within families: 62±4 over 3 pairs of losses, 95 % interval 60 to 64.",
            "Between families: 41±10 over 4 pairs of losses, 95 % interval 38 to 43.",
            "Difference of Fisher's z: 0.289 (95 % interval 0.250 to 0.330); two-sided p 0.004 by"
                + " permuting the families among the losses in all 3,003 ways.")) {
      assertTrue(notes.contains(part), part + " in\n" + notes);
    }
    assertFalse(notes.contains("No ceiling"));
  }

  @Test
  void whatIsMissingIsNamedWithTheCommandThatMakesIt() {
    String notes = String.join("\n", MatrixNotes.of(matrix(ExampleComparison.withoutReruns(true))));
    assertTrue(notes.contains("No floor: there are no maps of the untrained network"), notes);
    assertTrue(notes.contains("explain the images again with another noise seed"), notes);
    assertFalse(notes.contains("Read each number"), notes);
    String gradient =
        String.join("\n", MatrixNotes.of(matrix(ExampleComparison.withoutReruns(false))));
    assertTrue(gradient.contains("No ceiling: this method draws no noise"), gradient);
  }

  @Test
  void csvHasFullPrecisionAndNothingForWhatIsNotThere() {
    List<String> lines = CsvMatrix.of(matrix).lines().toList();
    assertEquals(
        "loss,family,year,trained_on,models,Triplet,Margin / class,a<b|c_d,Untrained,other noise,"
            + "Triplet_spread,Margin / class_spread,a<b|c_d_spread,Untrained_spread,other noise_spread",
        lines.get(0));
    assertEquals(
        "Triplet,ranking,2006,Cars196,1,,0.519,0.2,-0.029,0.95,,0.357,0.1,0.355,0.01",
        lines.get(1));
    assertEquals("a<b|c_d,,,Cars196,1,0.2,0.25,,-0.029,,0.1,0.1,,0.355,", lines.get(3));
  }

  @Test
  void markdownEscapesWhatWouldBreakIt() {
    String text = MarkdownMatrix.of(matrix);
    assertTrue(text.contains("|  | 1 | 2 | 3 | Untrained | other noise |\n| :-- | --: |"), text);
    assertTrue(text.contains("| ranking: |  |  |  |  |  |\n"), text);
    assertTrue(text.contains("| 1 Triplet | – | 51±35 | 20±10 | -2±35 | 95±1 |"), text);
    assertTrue(text.contains("| 3 a&lt;b\\|c\\_d | 20±10 |"), text);
  }

  @Test
  void latexHasRulesShadesAndFamilies() {
    String text = LatexMatrix.of(matrix);
    for (String part :
        List.of(
            "\\begin{tabular}{lrrr@{\\qquad}rr}",
            "\\rotatebox{90}{a\\textless{}b\\textbar{}c\\_d}",
            "\\multicolumn{6}{l}{\\textit{ranking}}",
            "Triplet & -- & \\cellcolor{saliency!34}51{\\tiny$\\,\\pm$35} &",
            "& \\cellcolor{saliency!4}$-$2{\\tiny$\\,\\pm$35} &",
            "\\bottomrule")) {
      assertTrue(text.contains(part), part + " in\n" + text);
    }
  }

  @Test
  void htmlIsEscapedAndShaded() {
    String text = HtmlMatrix.of(matrix);
    for (String part :
        List.of(
            "<th scope=\"row\">a&lt;b|c_d</th>",
            "<tr><th colspan=\"6\">ranking</th></tr>",
            "<td style=\"background: rgba(42, 120, 214, 0.34)\" title=\"95 % interval 49 to"
                + " 53\">51±35</td>",
            "class=\"beside\"",
            "<p>Within families")) {
      assertTrue(text.contains(part), part + " in\n" + text);
    }
  }

  @Test
  void theHeatMapHasFloorAndCeilingBesideIt() {
    HeatMap map = MatrixHeatMap.of(matrix);
    assertEquals("Pearson correlation of saliency maps, in percent", map.title());
    assertEquals(List.of("-10", "100"), List.of(map.dark(), map.bright()));
    assertEquals(List.of("ranking", "ranking", "family not known"), map.marks());
    assertEquals("51", map.squares().get(0).get(1).text());
    assertEquals(
        List.of("Untrained", "other noise"),
        map.beside().stream().map(HeatMap.Column::label).toList());
    HeatMap divergences =
        MatrixHeatMap.of(new LossMatrix(ExampleComparison.whole(), MapMeasureKind.DIVERGENCE));
    assertEquals(".519", divergences.squares().get(0).get(1).text());
    assertEquals(1 - 0.519 / 0.95, divergences.squares().get(0).get(1).brightness(), 1e-9);
  }

  @Test
  void everyFormatIsWritten(@TempDir Path folder) throws Exception {
    MatrixFiles.write(ExampleComparison.whole(), folder);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          Stream.of("correlation", "divergence")
              .flatMap(
                  name ->
                      Stream.of(
                              ".csv",
                              ".html",
                              ".md",
                              ".pdf",
                              ".png",
                              ".svg",
                              ".tex",
                              "_document.tex")
                          .map(ending -> name + ending))
              .toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("correlation.svg").toFile());
    assertTrue(ImageIO.read(folder.resolve("divergence.png").toFile()).getWidth() > 500);
    assertTrue(
        Files.readString(folder.resolve("divergence_document.tex"))
            .contains("\\input{divergence}"));
  }
}
