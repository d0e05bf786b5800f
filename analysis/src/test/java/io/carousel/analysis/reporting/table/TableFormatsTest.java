package io.carousel.analysis.reporting.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormatsTest {

  private final LossTable table = LossTable.of(ExampleSummary.summary());
  private final LossTable plain = LossTable.of(ExampleSummary.evaluation());

  @Test
  void csvHasFullPrecisionAndNothingForUndefined() {
    assertEquals(
        """
        loss,family,year,distance,trained_on,models,car_<model>,hue
        Untrained,,,,,1,-0.001,12.5
        A|B,,,,,1,2.576,
        """,
        CsvTable.ofLosses(plain));
  }

  @Test
  void csvHasSpreadsWhereThereAreFoldsAndTheEndsOfIntervals() {
    List<String> lines = CsvTable.ofLosses(table).lines().toList();
    assertTrue(
        lines
            .get(0)
            .endsWith(
                ",car_<model>,hue,car_<model>_spread,hue_spread"
                    + ",car_<model>_low,hue_low,car_<model>_high,hue_high"));
    assertEquals(
        "Triplet,ranking,2006,,Cars196,2,20.0,-3.0,1.25,0.5,19.0,-4.0,21.0,-2.0", lines.get(3));
  }

  @Test
  void csvHasEveryTestOfFamilies() {
    List<String> lines = CsvTable.ofComparisons(table).lines().toList();
    assertEquals(5, lines.size());
    assertEquals("hue,classification,ranking,models,1,4,0.0,0.2,0.1,4.0E-4,-1.0", lines.get(1));
  }

  @Test
  void markdownMarksSignificanceAndEscapesWhatWouldBreakIt() {
    assertEquals(
        """
        | Loss | car\\_&lt;model> | hue |
        | :-- | --: | --: |
        | Untrained | 0.00 | 12.50\\* |
        | A\\|B | 2.58\\* | – |

        NR-Prec: standard deviations above chance (0 is chance). \\* significant at the 1 % level (at\
         least 2.576, the paper's threshold). – not defined. The same in every image, so left out: sun.
        """,
        MarkdownTable.of(plain));
  }

  @Test
  void markdownHasYearsSpreadsFamiliesAndTests() {
    String text = MarkdownTable.of(table);
    assertTrue(text.contains("| Triplet (2006) | 20.00\\* ±1.25 | -3.00 ±0.50 |"), text);
    assertTrue(text.contains("| mean of ranking | 15.00 | 1.00 |"), text);
    assertTrue(text.contains("| p over models | 1.000 | &lt;0.001\\* |"), text);
    assertTrue(text.contains("| effect over losses | -0.50 | -0.50 |"), text);
  }

  @Test
  void latexShadesMarksAndGroups() {
    String text = LatexTable.of(table);
    for (String part :
        List.of(
            "\\toprule",
            "\\textit{ranking}",
            "Triplet & 2006 & \\cellcolor{score!60}20.00{\\tiny$\\,\\pm$1.25}\\r"
                + "lap{$^{*}$} & $-$3.00",
            "\\rotatebox{60}{car\\_\\textless{}model\\textgreater{}}",
            "\\textit{mean of ranking} & ",
            "\\small $<$0.001\\rlap{$^{*}$}",
            "\\bottomrule")) {
      assertTrue(text.contains(part), part + " in\n" + text);
    }
  }

  @Test
  void latexHasTheSameNumberOfCellsInEveryRowAndItsBracesMatch() {
    for (LossTable one : List.of(table, plain)) {
      String text = LatexTable.of(one);
      text.lines()
          .filter(line -> line.endsWith("\\\\") && !line.contains("\\textit{ranking} \\\\"))
          .filter(line -> !line.startsWith("\\multicolumn"))
          .forEach(line -> assertEquals(3, line.chars().filter(c -> c == '&').count(), line));
      String unescaped = text.replace("\\{", "").replace("\\}", "");
      assertEquals(
          unescaped.chars().filter(c -> c == '{').count(),
          unescaped.chars().filter(c -> c == '}').count());
      assertTrue(text.chars().allMatch(c -> c < 128), "no character that LaTeX may not know");
    }
  }

  @Test
  void whatChanceGivesStandsBelowAMeasureInPercent() {
    String markdown = MarkdownTable.of(LossTable.of(ExampleSummary.accuracy()));
    assertTrue(markdown.contains("| Triplet (2006) | 75.0 | 62.5 |"), markdown);
    assertTrue(markdown.contains("| chance | 25.0 | 50.0 |"), markdown);
    assertTrue(markdown.contains("Neighbours by cosine distance."), markdown);
    assertFalse(markdown.contains("significant"), markdown);
    String latex = LatexTable.of(LossTable.of(ExampleSummary.accuracy()));
    assertTrue(latex.contains("\\multicolumn{2}{l}{chance} & 25.0 & 50.0"), latex);
    assertTrue(latex.contains("\\label{tab:precision-at-1}"), latex);
  }

  @Test
  void latexShrinksATableThatIsTooWideAndEnlargesNone() {
    String text = LatexTable.of(table);
    assertTrue(text.contains("\\ifdim\\wd0>\\linewidth"), text);
    assertFalse(text.contains("\n\\resizebox"), text);
  }

  @Test
  void theMarkAgreesWithIntervalAndPermutationsAndThePapersIsSaidToBeThePapers() {
    LossTable tested = LossTable.of(ExampleSummary.tested());
    List<Boolean> marks = tested.rows().get(0).cells().stream().map(tested::isSignificant).toList();
    // 2.43 [2.07, 2.79] at the least p; 2.7 whose interval reaches chance; 3 at p = 0.2.
    assertEquals(List.of(true, false, false), marks);
    String markdown = MarkdownTable.of(tested);
    assertTrue(
        markdown.contains("(permutation p at most 0.01 and the 95 % interval beyond chance)"),
        markdown);
    assertTrue(
        markdown.contains(
            "The paper marks scores from 2.576, the 1 % point of a normal distribution: 2 of 3"
                + " here."),
        markdown);
    assertTrue(CsvTable.ofLosses(tested).lines().findFirst().orElseThrow().endsWith("a_p,b_p,c_p"));
  }

  @Test
  void allFormatsAreWrittenAndTheJsonReadsBack(@TempDir Path folder) throws IOException {
    TableFiles.write(table, folder);
    assertEquals(table.summary(), Summary.read(folder.resolve("nr_prec.json")));
    assertTrue(
        Files.readString(folder.resolve("nr_prec_document.tex")).contains("\\input{nr_prec}"));
    assertTrue(Files.exists(folder.resolve("nr_prec_family_tests.csv")));
  }

  @Test
  void thereAreNoFamilyTestsWhereFamiliesWereNotCompared(@TempDir Path folder) {
    TableFiles.write(plain, folder);
    assertFalse(Files.exists(folder.resolve("nr_prec_family_tests.csv")));
  }
}
