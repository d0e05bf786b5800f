package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.study.ExampleStudy;
import io.carousel.analysis.study.StudyResults;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a study does in a browser. Skipped where there is no Chromium. */
class StudyBrowserTest {

  private static final String CHART = "echarts.getInstanceByDom(document.querySelector('%s'))";

  private static Browser browser;

  @BeforeAll
  static void openTheReport(@TempDir Path folder, @TempDir Path profile) throws Exception {
    Optional<Path> program = Browser.program();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path, so the page is not tried in a browser");
    StudyResults results = ExampleStudy.tied();
    ExampleStudyDatasets datasets = new ExampleStudyDatasets(results);
    Path page =
        new ReportJob(
                datasets.probe(folder.resolve("probe")),
                new StudySource(
                    results, datasets.unseen(folder.resolve("unseen")), Optional.empty()),
                folder.resolve("report"),
                Progress.silent())
            .run();
    browser = Browser.open(program.get(), page, profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void axeObjectsToNothingAndThePageFitsASmallScreen() throws Exception {
    assertEquals("", browser.axe());
    assertEquals(0, browser.beyond(420));
  }

  @AfterEach
  void thereIsNoErrorInTheConsole() {
    assertEquals("", String.join("\n", browser.errors()));
  }

  @Test
  void everyChartIsDrawn() throws Exception {
    assertEquals("1", text("document.querySelectorAll('.agreement-chart canvas').length"));
    assertEquals("2", text("document.querySelectorAll('.dose svg').length"));
    assertEquals("5", text("document.querySelectorAll('.relation svg').length"));
    assertEquals("2", text("document.querySelectorAll('.training-curve svg').length"));
  }

  @Test
  void aShortcutsChartHasItsDosesAndTheUntrainedNetwork() throws Exception {
    String series = CHART.formatted(".dose") + ".getOption().series";
    assertEquals("0,0.5,0.9", text(series + "[0].data.map(one => one[0]).join()"));
    assertEquals("2.05", text(series + "[0].markLine.data[0].yAxis.toFixed(2)"));
    assertEquals("0.09", text(series + "[2].markLine.data[0].yAxis.toFixed(2)"));
  }

  @Test
  void curvesOfTrainingBeginWithTheUntrainedNetwork() throws Exception {
    String series = CHART.formatted(".training-curve") + ".getOption().series";
    assertEquals("6", text(series + ".length"), "MAP@R and the loss, a seed each");
    assertEquals("0,0.05", text(series + "[0].data[0].join()"));
    assertEquals("6", text(series + "[0].data.length"));
  }

  @Test
  void aDotNamesItsLoss() throws Exception {
    text(
        CHART.formatted(".relation")
            + ".dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: 1})");
    String tip = text("document.querySelector('.relation').innerText");
    assertTrue(tip.contains("Triplet") && tip.contains("Recall@1"), tip);
  }

  @Test
  void thePageIsNoWiderThanANarrowScreen() throws Exception {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of("width", 420, "height", 900, "deviceScaleFactor", 1, "mobile", true));
    assertEquals("420", text("document.documentElement.scrollWidth"));
    browser.call("Emulation.clearDeviceMetricsOverride", java.util.Map.of());
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }
}
