package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of losses against each other. Skipped where there is no Chromium. */
class DifferencesBrowserTest {

  private static Browser browser;
  private static Path report;

  @BeforeAll
  static void openTheReport(@TempDir Path folder, @TempDir Path profile) throws Exception {
    Optional<Path> program = Browser.program();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path, so the page is not tried in a browser");
    DatasetFolder dataset = MeasuredDataset.in(folder);
    Path page = new ReportJob(dataset, Progress.silent()).run();
    report = dataset.report();
    browser = Browser.open(program.get(), page, profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void thereIsNoErrorInTheConsole() {
    assertEquals("", String.join("\n", browser.errors()));
  }

  @Test
  void axeObjectsToNothingAndThePageFitsASmallScreen() throws Exception {
    assertEquals("", browser.axe());
    assertEquals(0, browser.beyond(420));
  }

  @Test
  void thePageOpensWithSentencesThatAreTrueToTheNumbers() throws Exception {
    String opening = text("document.querySelector('#findings').innerText");
    assertTrue(opening.contains("What stands out: "), opening);
    assertTrue(opening.contains("to background background ("), opening);
    assertTrue(opening.contains("to shape car ("), opening);
    assertTrue(opening.contains("What could not be told: "), opening);
    String best = text("document.querySelectorAll('#groups tbody tr')[0].cells[1].textContent");
    assertTrue(opening.contains("(" + best.substring(0, 4)), opening + best);
  }

  @Test
  void twoLossesAreComparedByEveryPropertyAndGroup() throws Exception {
    choose("difference-first", "car");
    choose("difference-second", "background");
    assertEquals("6", text("document.querySelectorAll('#difference-rows tr').length"));
    assertEquals(
        "car",
        text("document.querySelector('#difference-rows tr').cells[4].textContent"),
        "the car's property");
    assertEquals(
        "background",
        text("document.querySelectorAll('#difference-rows tr')[1].cells[4].textContent"));
    choose("difference-first", "noise");
    choose("difference-second", "chance");
    assertEquals(
        "not told", text("document.querySelector('#difference-rows tr').cells[4].textContent"));
    List<String> csv = Files.readAllLines(report.resolve("nr_prec_differences.csv"));
    // Six pairs by three properties and three groups, and the head.
    assertEquals(1 + 6 * 3 + 6 * 3, csv.size());
    assertTrue(csv.get(1).startsWith("property,model,background,car,-"), csv.get(1));
  }

  @Test
  void levelsAreShownOfTheChosenProperty() throws Exception {
    assertEquals("4", text("document.querySelectorAll('#level-heads th').length"));
    choose("level-property", "bg_color_hue");
    assertEquals("Loss0123", text("document.querySelector('#level-heads').textContent"));
    assertEquals("5", text("document.querySelectorAll('#level-rows tr').length"));
  }

  @Test
  void theImagesAreShownInWhichTwoLossesHaveTheFewestNeighboursInCommon() throws Exception {
    choose("disagreement-first", "car");
    choose("disagreement-second", "car");
    assertEquals("0", text("document.querySelectorAll('.disagreeing').length"));
    choose("disagreement-second", "background");
    assertEquals("6", text("document.querySelectorAll('.disagreeing').length"));
    assertEquals(
        "16",
        text("document.querySelectorAll('.disagreeing')[0].querySelectorAll('.strip a').length"));
    assertEquals(61, Files.readAllLines(report.resolve("disagreement.csv")).size());
  }

  @Test
  void aSingleMapHasTheChosenImagesNeighboursBesideIt() throws Exception {
    choose("map-loss", "car");
    assertEquals(
        "1",
        text("[...document.querySelectorAll('.maps figure')].filter(one => !one.hidden).length"));
    text(
        "{const e = document.getElementById('map-search'); e.value = 'van'; e.dispatchEvent(new Event('change'));}");
    assertEquals(
        "20 of 60 images match; frame 2 is chosen.",
        text("document.getElementById('map-status').textContent"));
    assertTrue(
        text("document.getElementById('map-beside').textContent").startsWith("frame 2, model van"));
    assertEquals("8", text("document.querySelectorAll('#map-beside .picture').length"));
    choose("map-loss", "every loss");
  }

  private static void choose(String id, String option) throws Exception {
    text(
        "{const e = document.getElementById('%s'); e.value = '%s'; e.dispatchEvent(new Event('change'));}"
            .formatted(id, option));
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }
}
