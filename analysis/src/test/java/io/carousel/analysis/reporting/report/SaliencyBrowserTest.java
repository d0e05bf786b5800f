package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.reporting.lossmatrix.MatrixFiles;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.saliency.comparison.SaliencyComparisonJob;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sections on saliency maps do in a browser. Skipped where there is no Chromium. */
class SaliencyBrowserTest {

  private static final String BLOCK = ".comparison-block[data-measure=correlation]";
  private static final String TILES = "[...document.querySelectorAll('.tile')]";
  private static final String NAMES =
      TILES + ".map(tile => tile.querySelector('b').textContent).join()";
  private static final String LIKENESS =
      TILES + ".map(tile => tile.querySelector('span').textContent).join()";
  private static final String FIRST_MAP = "document.querySelector('.tile canvas').toDataURL()";

  /** Resolves when the maps are drawn. */
  private static final String DRAWN =
      """
      new Promise(done => {
        const look = () =>
          document.getElementById('explorer-tiles').getAttribute('aria-busy') === 'false'
            ? done('drawn') : setTimeout(look, 10);
        look();
      })
      """;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void openTheReport(@TempDir Path root, @TempDir Path profile) throws Exception {
    Optional<Path> program = Browser.program();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path, so the page is not tried in a browser");
    DatasetFolder dataset = ExampleDataset.in(root);
    ExampleMaps.score(dataset);
    // Of even frames ArcFace is like Untrained, of odd ones like Contrastive.
    ExampleMaps.write(
        dataset,
        "smoothgrad",
        "Untrained",
        LossInfo.UNTRAINED,
        frame -> ExampleMaps.map(1, 0, 0.2, 0));
    ExampleMaps.write(
        dataset,
        "smoothgrad",
        "c0",
        ExampleMaps.CONTRASTIVE,
        frame -> ExampleMaps.map(0, 1, 0, frame / 10.0));
    ExampleMaps.write(
        dataset,
        "smoothgrad",
        "a",
        ExampleMaps.ARCFACE,
        frame -> frame % 2 == 0 ? ExampleMaps.map(1, 0, 0, 0) : ExampleMaps.map(0, 1, 0.2, 0));
    SaliencyComparison comparison =
        new SaliencyComparisonJob(
                dataset, "smoothgrad", SaliencyComparisonJob.DEFAULT_BOOTSTRAP, Progress.silent())
            .run()
            .comparison();
    MatrixFiles.write(comparison, MatrixFiles.folder(dataset, "smoothgrad"));
    page = new ReportJob(dataset, Progress.silent()).run();
    browser = Browser.open(program.get(), page, profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void beginWithTheFirstImageAndLoss() throws Exception {
    select("order", "family");
    select("view", "overlay");
    choose(0);
    press("Contrastive");
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
  void theMatrixStandsBesideItsFloor() throws Exception {
    assertEquals(
        "Contrastive,ArcFace,Untrained,other noise",
        text(
            "[...document.querySelectorAll('%s .upright')].map(head => head.textContent).join()"
                .formatted(BLOCK)));
    assertEquals(
        "ranking,Contrastive,classification,ArcFace",
        text(
            "[...document.querySelectorAll('%s .matrix tbody th')].map(head => head.textContent).join()"
                .formatted(BLOCK)));
    // Of two odd frames the two losses' maps are alike, of two even ones they are not.
    assertEquals(
        "Two losses of different families,Any two losses,A loss and the untrained network what the"
            + " image alone gives",
        text(
            "[...document.querySelectorAll('%s .ladder tbody th')].map(head => head.textContent).join()"
                .formatted(BLOCK)));
    assertTrue(
        text("document.querySelector('%s .notes').textContent".formatted(BLOCK))
            .contains("No ceiling"));
  }

  @Test
  void anotherMeasureShowsItsOwnMatrixAndHeatMap() throws Exception {
    String shown =
        "[...document.querySelectorAll('.comparison-block')].map(block =>"
            + " block.checkVisibility()).join()";
    assertEquals("true,false", text(shown));
    text(
        "{const e = document.querySelector('.comparison-measure'); e.value = 'divergence';"
            + " e.dispatchEvent(new Event('change'));}");
    assertEquals("false,true", text(shown));
    assertEquals(
        "drawn",
        text(
            """
            new Promise(done => {
              const look = () =>
                document.querySelectorAll('.comparison .heatmap canvas').length === 2
                  ? done('drawn') : setTimeout(look, 10);
              look();
            })
            """));
    text(
        "{const e = document.querySelector('.comparison-measure'); e.value = 'correlation';"
            + " e.dispatchEvent(new Event('change'));}");
  }

  @Test
  void everyFileThatIsNamedIsThere() throws Exception {
    String links =
        text(
            "[...document.querySelectorAll('.comparison a')].map(link =>"
                + " link.getAttribute('href')).join()");
    List<String> addresses = List.of(links.split(",", -1));
    assertEquals(14, addresses.size());
    addresses.forEach(address -> assertTrue(Files.exists(page.resolveSibling(address)), address));
  }

  @Test
  void anotherImageHasOtherMaps() throws Exception {
    assertEquals("Frame 0", text("document.getElementById('explorer-status').textContent"));
    String map = text(TILES + "[1].querySelector('canvas').toDataURL()");
    String picture = text(LIKENESS);
    choose(3);
    assertEquals("Frame 3", text("document.getElementById('explorer-status').textContent"));
    assertEquals("b", text("document.querySelector('#explorer-facts dd').textContent"));
    assertNotEquals(map, text(TILES + "[1].querySelector('canvas').toDataURL()"));
    assertNotEquals(picture, text(LIKENESS));
    choose(0);
    assertEquals(map, text(TILES + "[1].querySelector('canvas').toDataURL()"));
  }

  @Test
  void lossesAreSortedByFamilyUntilAnotherOrderIsChosen() throws Exception {
    assertEquals("Untrained,Contrastive,ArcFace", text(NAMES));
    assertEquals(
        "Not trained,Ranking losses,Classification losses",
        text(
            "[...document.querySelectorAll('#explorer-tiles h3')].map(h => h.textContent).join()"));
    press("Untrained");
    select("order", "correlation");
    assertEquals("Untrained,ArcFace,Contrastive", text(NAMES));
    choose(1);
    press("ArcFace");
    assertEquals("ArcFace,Contrastive,Untrained", text(NAMES));
    select("order", "divergence");
    assertEquals("ArcFace,Contrastive,Untrained", text(NAMES));
  }

  @Test
  void theOtherMapsAreComparedWithTheOneThatIsChosen() throws Exception {
    assertEquals("r −33.3 % · JS 0.693", text(TILES + "[2].querySelector('span').textContent"));
    assertEquals("compared with", text(TILES + "[1].querySelector('span').textContent"));
    assertEquals("false,true,false", text(TILES + ".map(tile => tile.ariaPressed).join()"));
    press("ArcFace");
    assertEquals("false,false,true", text(TILES + ".map(tile => tile.ariaPressed).join()"));
    assertEquals("r −33.3 % · JS 0.693", text(TILES + "[1].querySelector('span').textContent"));
    assertTrue(
        text("document.getElementById('explorer-chosen').textContent")
            .contains("that of ArcFace."));
  }

  @Test
  void mapsLieOverTheImageAsStronglyAsIsAskedForOrStandAlone() throws Exception {
    String over = text(FIRST_MAP);
    text(
        "{const e = document.getElementById('explorer-opacity'); e.value = 20;"
            + " e.dispatchEvent(new Event('input'));}");
    String faint = text(FIRST_MAP);
    assertNotEquals(over, faint);
    select("view", "map");
    assertNotEquals(faint, text(FIRST_MAP));
    assertEquals("none", text(shown("explorer-strength")));
    // The first pixel is where Untrained looks most: the last colour of the scale.
    assertEquals(
        "252,255,164,255",
        text(
            "document.querySelector('.tile canvas').getContext('2d').getImageData(9, 9, 1,"
                + " 1).data.join()"));
    select("view", "overlay");
    assertNotEquals("none", text(shown("explorer-strength")));
    assertEquals(faint, text(FIRST_MAP));
  }

  @Test
  void arrowKeysAndButtonsStepThroughTheImages() throws Exception {
    text(
        "document.getElementById('explorer-strip').dispatchEvent("
            + "new KeyboardEvent('keydown', {key: 'ArrowRight', cancelable: true}))");
    assertEquals("Frame 1", text("document.getElementById('explorer-status').textContent"));
    text("document.getElementById('explorer-next').click()");
    assertEquals("Frame 2", text("document.getElementById('explorer-status').textContent"));
    text("document.getElementById('explorer-previous').click()");
    text("document.getElementById('explorer-previous').click()");
    text("document.getElementById('explorer-previous').click()");
    assertEquals("Frame 3", text("document.getElementById('explorer-status').textContent"));
    assertEquals("drawn", text(DRAWN));
  }

  @Test
  void nothingIsWiderThanANarrowScreen() throws Exception {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 420, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    assertEquals("420", text("document.documentElement.scrollWidth"));
    assertTrue(browser.evaluate(TILES + "[0].getBoundingClientRect().width").asDouble() > 120);
    browser.call("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  private static String shown(String id) {
    return "getComputedStyle(document.getElementById('%s')).display".formatted(id);
  }

  private static void choose(int image) throws Exception {
    text("document.querySelectorAll('#explorer-strip button')[%d].click()".formatted(image));
    assertEquals("drawn", text(DRAWN));
  }

  private static void press(String loss) throws Exception {
    text(
        TILES
            + ".find(tile => tile.querySelector('b').textContent === '%s').click()"
                .formatted(loss));
  }

  private static void select(String name, String value) throws Exception {
    text(
        "{const e = document.getElementById('explorer-%s'); e.value = '%s';".formatted(name, value)
            + " e.dispatchEvent(new Event('change'));}");
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }
}
