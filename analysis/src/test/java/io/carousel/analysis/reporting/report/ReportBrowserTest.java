package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page does in a browser. Skipped where there is no Chromium. */
class ReportBrowserTest {

  private static final String PRESS =
      "document.querySelectorAll('.scores thead button')[%d].click();";
  private static final String NAMES =
      "[...document.querySelectorAll('.scores tbody th')].map(name => name.textContent).join()";
  private static final String SORTED =
      "[...document.querySelectorAll('.scores thead th')].map(th => th.ariaSort).join()";
  private static final String MAP = "document.querySelector('.map canvas').toDataURL()";

  private static Browser browser;

  @BeforeAll
  static void openTheReport(@TempDir Path dataset, @TempDir Path profile) throws Exception {
    Optional<Path> program = Browser.program();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path, so the page is not tried in a browser");
    Path page = new ReportJob(ExampleDataset.large(dataset), Progress.silent()).run();
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
  void theTableSortsByAColumnAndBack() throws Exception {
    assertEquals("Untrained,B", text(NAMES));
    assertEquals("B,Untrained", text(PRESS.formatted(1) + NAMES));
    assertEquals("none,descending,none", text(SORTED));
    assertEquals("Untrained,B", text(PRESS.formatted(1) + NAMES));
    assertEquals("none,ascending,none", text(SORTED));
    assertEquals("Untrained,B", text(PRESS.formatted(1) + NAMES));
    assertEquals("none,none,none", text(SORTED));
    assertEquals("B,Untrained", text(PRESS.formatted(0) + NAMES));
    assertTrue(text("document.getElementById('scores-status').textContent").contains("Loss"));
    text(PRESS.formatted(0) + PRESS.formatted(0) + NAMES);
  }

  @Test
  void everyChartIsDrawn() throws Exception {
    assertEquals("2", text("document.querySelectorAll('.profile svg').length"));
    assertEquals("1", text("document.querySelectorAll('.heatmap canvas').length"));
    assertEquals("1", text("document.querySelectorAll('.curve svg').length"));
    assertEquals("2", text("document.querySelectorAll('.map canvas').length"));
    assertEquals("1", text("document.querySelectorAll('.attention-bars svg').length"));
    assertEquals("1", text("document.querySelectorAll('.attention-levels svg').length"));
  }

  @Test
  void theBarsOfWhatLossesLookAtAreThoseOfTheTable() throws Exception {
    String series =
        "echarts.getInstanceByDom(document.querySelector('.attention-bars')).getOption().series";
    assertEquals("0.25,0.25,0.75", text(series + "[0].data.join()"));
    assertEquals("0.75,0.75,0.25", text(series + "[1].data.join()"));
    assertEquals(
        "25.0,75.0×3.00",
        text(
            "[...document.querySelectorAll('.attention-shares tr:is(.pixels, .begins)')]"
                + ".map(row => row.querySelector('td').textContent).join()"));
  }

  @Test
  void theLinesFollowTheRegionThatIsChosen() throws Exception {
    String pixels =
        "echarts.getInstanceByDom(document.querySelector('.attention-levels'))"
            + ".getOption().series.map(one => one.name + one.data.length).join()";
    assertEquals("pixels2,Untrained2,B2", text(pixels));
    String choose =
        "{const e = document.querySelector('.attention-region'); e.selectedIndex = %d;"
            + " e.dispatchEvent(new Event('change'));}";
    assertEquals("pixels0", text(choose.formatted(1) + pixels));
    assertEquals("pixels2,Untrained2,B2", text(choose.formatted(0) + pixels));
  }

  @Test
  void theMapsRecolour() throws Exception {
    String before = text(MAP);
    String legend = text("document.getElementById('map-legend').textContent");
    select("map-property", "hue");
    assertEquals("012", text("document.getElementById('map-legend').textContent"));
    assertNotEquals(before, text(MAP));
    select("map-property", "model");
    assertEquals(legend, text("document.getElementById('map-legend').textContent"));
    assertEquals(before, text(MAP));
  }

  @Test
  void aDotShowsItsPicture() throws Exception {
    text(
        "echarts.getInstanceByDom(document.querySelector('.map'))"
            + ".dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: 7})");
    assertEquals(
        "frame 70, model b",
        text("document.querySelector('.map .thumb.sheet0').parentElement.textContent"));
  }

  @Test
  void theMapsAreLaidOutInAnotherWay() throws Exception {
    String before = text(MAP);
    select("map-method", "PCA");
    assertNotEquals(before, text(MAP));
    select("map-method", "UMAP");
    assertEquals(before, text(MAP));
  }

  @Test
  void theNeighbourBrowserAnswersForEveryLoss() throws Exception {
    text("document.querySelectorAll('#image-strip button')[4].click()");
    assertEquals("Frame 40", text("document.getElementById('query-status').textContent"));
    // By B every second image is near, nearer in number the nearer: 2 and 6, then 0 and 8 ...
    assertEquals("20,60", text(neighbours("B")));
    assertEquals("10,70", text(neighbours("Untrained")));
    assertEquals(
        "8 of 8 share model", text("document.querySelectorAll('.row p span')[1].textContent"));
    text("document.querySelectorAll('.row')[1].querySelector('button').click()");
    assertEquals("Frame 20", text("document.getElementById('query-status').textContent"));
  }

  @Test
  void theArrowKeysOnAMapChooseTheNextImage() throws Exception {
    text("document.querySelectorAll('#image-strip button')[0].click()");
    text(
        "document.querySelector('.map').dispatchEvent("
            + "new KeyboardEvent('keydown', {key: 'ArrowRight', cancelable: true}))");
    assertEquals("10", text("document.getElementById('query-frame').value"));
  }

  /** The frames of the two nearest, in ascending order. */
  private static String neighbours(String loss) {
    return "[...document.querySelectorAll('[aria-label=\"Nearest by %s\"] button')].slice(0, 2)"
            .formatted(loss)
        + ".map(one => Number(one.ariaLabel.match(/frame (\\d+)/)[1])).sort((a, b) => a -"
        + " b).join()";
  }

  private static void select(String id, String value) throws Exception {
    text(
        "{const e = document.getElementById('%s'); e.value = '%s';".formatted(id, value)
            + " e.dispatchEvent(new Event('change'));}");
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }
}
