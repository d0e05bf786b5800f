package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.study.ExampleStudy;
import io.carousel.analysis.study.StudyResults;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a study as text. */
class StudyReportTest {

  @TempDir Path folder;

  @Test
  void theReportGoesWhereTheStudyIsWithItsFiguresAndTable() throws IOException {
    page(ExampleStudy.tied());
    for (String file :
        List.of("nr_prec.csv", "figures/shortcut.svg", "figures/training.png", "index.html")) {
      assertTrue(Files.exists(folder.resolve("report").resolve(file)), file);
    }
    assertFalse(Files.exists(folder.resolve("probe/report")));
  }

  @Test
  void findingsAndDataStandFirst() throws IOException {
    String page = page(ExampleStudy.plain());
    assertTrue(page.contains("<h1>plain</h1>"));
    assertTrue(page.contains("13 of 14 losses find images of unseen classes better"));
    assertTrue(page.indexOf("id=\"findings\"") < page.indexOf("id=\"scores\""));
    assertTrue(page.contains("1,800 images of 14 classes, a quarter of them held out"));
    assertTrue(page.contains("<dt>Tied in training</dt><dd>nothing</dd>"));
  }

  @Test
  void aLossThatLearnedNothingIsNamedInChartTableAndWords() throws IOException {
    String page = page(ExampleStudy.plain());
    assertEquals(1, count(page, "<span class=\"failed\">2 of 2 no better than untrained</span>"));
    assertEquals(1, count(page, "<strong class=\"failed\">2 of 2</strong>"));
    assertTrue(page.contains("No better than the untrained network: SoftTriple"));
  }

  @Test
  void aShortcutsSectionIsThereOnlyWhereOneWasPlanted() throws IOException {
    assertFalse(page(ExampleStudy.plain()).contains("id=\"shortcut\""));
    String page = page(ExampleStudy.tied());
    assertTrue(page.contains("id=\"shortcut\""));
    assertTrue(
        page.contains(
            "bg_color_hue to model, in a share of the images of 0, 0.5, 0.9; the probe and the"
                + " unseen classes are not tied"));
    assertTrue(page.contains("<td class=\"number\">24.82<small>± 0.01</small></td>"), page);
  }

  @Test
  void accuracyStandsBeforeThePropertiesInTheTable() throws IOException {
    String page = page(ExampleStudy.plain());
    assertTrue(page.contains("data-sort=\"number\">Recall@1<wbr></button>"));
    assertTrue(page.contains(">SoftTriple †</th>"));
    assertTrue(page.contains("1,790 images of 14 classes that training never saw."));
    assertTrue(page.contains("† no better than the untrained network: SoftTriple (2 of 2)."));
    String csv = Files.readString(folder.resolve("report/nr_prec.csv"));
    assertTrue(
        csv.startsWith("loss,family,year,distance,trained_on,models,Recall@1,R-Precision,MAP@R,"),
        csv);
    String tests = Files.readString(folder.resolve("report/nr_prec_family_tests.csv"));
    assertEquals(2 * (3 + 5) + 1, tests.lines().count(), tests);
    String latex = Files.readString(folder.resolve("report/nr_prec.tex"));
    assertTrue(latex.contains("SoftTriple $\\dagger$"), latex);
    assertTrue(latex.contains("\\rotatebox{60}{Recall@1}"));
    assertTrue(Files.readString(folder.resolve("report/figures/table.svg")).contains(">MAP@R<"));
    String text = Files.readString(folder.resolve("report/nr_prec.md"));
    assertTrue(text.contains("| Recall@1 |") && text.contains("SoftTriple † (2019)"), text);
  }

  @Test
  void testsOfFamiliesAreCorrectedForAccuracyToo() throws IOException {
    page(ExampleStudy.plain());
    String row =
        Files.readString(folder.resolve("report/nr_prec_family_tests.csv"))
            .lines()
            .filter(line -> line.startsWith("Recall@1,classification,ranking,losses"))
            .findFirst()
            .orElseThrow();
    String[] cells = row.split(",", -1);
    double p = Double.parseDouble(cells[7]);
    double holm = Double.parseDouble(cells[9]);
    assertTrue(holm >= 5 * p, row);
  }

  @Test
  void familiesAreComparedAtEqualAccuracyWhereThereAreTwo() throws IOException {
    String page = page(ExampleStudy.plain());
    assertTrue(page.contains("p at equal Recall@1"));
    assertTrue(page.contains("by permutation of the losses"));
  }

  @Test
  void aStudyOfNothingButTheUntrainedNetworkHasAPage() throws IOException {
    StudyResults plain = ExampleStudy.plain();
    String page =
        page(
            new StudyResults(
                1, "bare", "small", 4, plain.data(), null, plain.properties(), plain.untrained()));
    assertTrue(page.contains("No network was trained"));
    for (String section : List.of("agreement", "accuracy", "training", "shortcut")) {
      assertFalse(page.contains("id=\"" + section + "\""), section);
    }
  }

  @Test
  void aDatasetsReportSaysNothingOfStudies() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(folder);
    String page = Files.readString(new ReportJob(dataset, Progress.silent()).run());
    assertFalse(page.contains("id=\"agreement\""));
    assertFalse(page.contains("id=\"training\""));
    assertTrue(page.contains("<h1>example</h1>"));
  }

  private String page(StudyResults results) throws IOException {
    ExampleStudyDatasets datasets = new ExampleStudyDatasets(results);
    DatasetFolder unseen = datasets.unseen(folder.resolve("unseen"));
    return Files.readString(
        new ReportJob(
                datasets.probe(folder.resolve("probe")),
                new StudySource(results, unseen, Optional.empty()),
                folder.resolve("report"),
                Progress.silent())
            .run());
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
