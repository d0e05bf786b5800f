package io.carousel.analysis.saliency.location;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.stages.Division;
import io.carousel.analysis.stages.LocateSaliencyStage;
import io.carousel.dataset.AnnotationKind;
import io.carousel.dataset.CarPart;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocationJobTest {

  private static final double EXACT = 1e-6;

  @TempDir Path root;
  private LocatedMaps dataset;

  @BeforeEach
  void makeFourImages() throws IOException {
    dataset = new LocatedMaps(root.resolve("data"), 4);
  }

  private SaliencyLocation location(Path masks) {
    return new LocationJob(
            dataset.folder,
            LocatedMaps.METHOD,
            RegionSource.of(dataset.folder, masks),
            Progress.silent())
        .run();
  }

  /** The car is the left half, the right half, the upper half and everything. */
  private Path masks() throws IOException {
    Path masks = root.resolve("masks");
    LocatedMaps.draw(masks.resolve("0.png"), 8, 8, (x, y) -> x < 4 ? 255 : 0);
    LocatedMaps.draw(masks.resolve("1.png"), 8, 8, (x, y) -> x < 4 ? 0 : 1);
    LocatedMaps.draw(masks.resolve("2.png"), 8, 8, (x, y) -> y < 4 ? 255 : 0);
    LocatedMaps.draw(masks.resolve("3.png"), 8, 8, (x, y) -> 255);
    return masks;
  }

  @Test
  void threePartsGiveTheFilesOfOneRun() throws IOException {
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> x < 4 ? 0.5 : 0);
    dataset.explain("other", null, (frame, x, y) -> (x + frame) / 12.0);
    Path masks = masks();
    DatasetFolder folder = dataset.folder;
    Division.assertThreeEqualOne(
        () -> new LocateSaliencyStage(folder, LocatedMaps.METHOD, masks),
        folder.root(),
        folder.evaluation());
  }

  @Test
  void saliencyOnTheLeftHalfAloneIsOnTheCarAsFarAsThatIsThere() throws IOException {
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> x < 4 ? 0.5 : 0);
    SaliencyLocation location = location(masks());
    assertEquals(List.of(Region.CAR, Region.BACKGROUND), location.regions());
    RegionShare car = location.losses().get(0).on(Region.CAR).orElseThrow();
    assertEquals((1 + 0 + 0.5 + 1) / 4, car.share().value(), EXACT);
    assertEquals((0.5 + 0.5 + 0.5 + 1) / 4, car.pixels(), EXACT);
    assertEquals(1, car.density().value(), EXACT);
    // Half of the most salient pixels of the third image are on the car.
    assertEquals((1 + 0 + 0.5 + 1) / 4, car.pointing().value(), EXACT);
    // The middle of 8 x 8 is the pixel right of it and below.
    assertEquals((0 + 1 + 0 + 1) / 4.0, car.middle(), EXACT);
    RegionShare background = location.losses().get(0).on(Region.BACKGROUND).orElseThrow();
    assertEquals(0.375, background.share().value(), EXACT);
    assertTrue(car.share().interval().low() < 0.625 && car.share().interval().high() > 0.625);
    assertNull(car.spread());
    assertEquals(
        location, SaliencyLocation.read(SaliencyLocation.file(dataset.folder, LocatedMaps.METHOD)));
  }

  @Test
  void onlyTheMostSalientPixelCountsInThePointingGame() throws IOException {
    dataset.explain(
        "Untrained", LossInfo.UNTRAINED, (frame, x, y) -> x == 7 && y == 0 ? 1 : x < 4 ? 0.9 : 0);
    RegionShare car = location(masks()).losses().get(0).on(Region.CAR).orElseThrow();
    assertEquals((0 + 1 + 1 + 1) / 4.0, car.pointing().value(), EXACT);
  }

  @Test
  void everyPartHasItsShareAndAllOfThemAreTheCar() throws IOException {
    CarPart[] columns = {
      CarPart.PAINT, CarPart.GLASS, CarPart.RUBBER, CarPart.RIM, CarPart.LAMP_REAR, CarPart.PLATE
    };
    for (int frame = 0; frame < 4; frame++) {
      // A column each; then the shadow, which hides nothing of the car, and the ground.
      dataset.annotate(
          frame, (x, y) -> x < 6 ? columns[x].label() : 0, (x, y) -> x % 2 == 0 ? 255 : 0);
    }
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> (x + 1) / 10.0);
    LossLocation loss = location(null).losses().get(0);
    double all = 36;
    assertEquals(1 / all, share(loss, Region.PAINT), 1e-4);
    assertEquals(2 / all, share(loss, Region.GLASS), 1e-4);
    assertEquals((3 + 4) / all, share(loss, Region.WHEELS), 1e-4);
    assertEquals(5 / all, share(loss, Region.LAMPS), 1e-4);
    assertEquals(6 / all, share(loss, Region.PLATE), 1e-4);
    assertEquals(0, share(loss, Region.OTHER_PARTS), EXACT);
    assertEquals(7 / all, share(loss, Region.SHADOW), 1e-4);
    assertEquals(8 / all, share(loss, Region.BACKGROUND), 1e-4);
    assertEquals(21 / all, share(loss, Region.CAR), 1e-4);
    RegionShare wheels = loss.on(Region.WHEELS).orElseThrow();
    assertEquals(7 / all / 0.25, wheels.density().value(), 1e-3);
    assertNull(loss.on(Region.OTHER_PARTS).orElseThrow().density().value());
    assertEquals(1, loss.on(Region.BACKGROUND).orElseThrow().pointing().value());
  }

  @Test
  void foldsOfALossArePooledAndLossesStandInTheOrderOfTheTable() throws IOException {
    dataset.explain(
        "b1", LocatedMaps.loss("B", LossFamily.CLASSIFICATION, 0), (frame, x, y) -> x < 4 ? 1 : 0);
    dataset.explain("a0", LocatedMaps.loss("A", LossFamily.RANKING, 0), (frame, x, y) -> 1);
    dataset.explain(
        "a1", LocatedMaps.loss("A", LossFamily.RANKING, 1), (frame, x, y) -> x < 4 ? 0 : 1);
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> 1);
    SaliencyLocation location = location(masks());
    assertEquals(
        List.of("Untrained", "A", "B"),
        location.losses().stream().map(LossLocation::loss).toList());
    LossLocation a = location.losses().get(1);
    assertEquals(List.of("a0", "a1"), a.models());
    double everywhere = 0.625;
    double right = (0 + 1 + 0.5 + 1) / 4;
    assertEquals((everywhere + right) / 2, share(a, Region.CAR), EXACT);
    assertEquals(0, a.on(Region.CAR).orElseThrow().spread(), EXACT);
    assertNull(location.losses().get(2).on(Region.CAR).orElseThrow().spread());
  }

  @Test
  void aMapThatIsNowhereDoesNotCount() throws IOException {
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> frame == 3 ? 0 : 1);
    LossLocation loss = location(masks()).losses().get(0);
    assertEquals(3, loss.images());
    assertEquals(0.5, share(loss, Region.CAR), EXACT);
    assertEquals(0.5, loss.on(Region.CAR).orElseThrow().pixels(), EXACT);
  }

  @Test
  void aPropertyThatMovesAttentionIsTold() throws IOException {
    dataset = new LocatedMaps(root.resolve("more"), 12);
    Path masks = root.resolve("halves");
    for (int frame = 0; frame < 12; frame++) {
      LocatedMaps.draw(masks.resolve(frame + ".png"), 8, 8, (x, y) -> x < 4 ? 255 : 0);
    }
    // A low sun (every second image) draws it to the car, a little more in some than in others.
    dataset.explain(
        "Untrained",
        LossInfo.UNTRAINED,
        (frame, x, y) ->
            (x < 4 ? frame % 2 == 0 ? 3 : 1 : 1) * (frame % 3 == 0 && x < 4 ? 0.3 : 0.25));
    SaliencyLocation location = location(masks);
    assertEquals(List.of("sun"), location.properties());
    PropertyEffect effect = location.losses().get(0).effect("sun", Region.CAR).orElseThrow();
    assertEquals(List.of("high", "low"), effect.levels().stream().map(LevelShare::level).toList());
    double high = (4 * 0.5 + 2 * 1.2 / 2.2) / 6;
    double low = (4 * 0.75 + 2 * 3.6 / 4.6) / 6;
    assertEquals(high, effect.levels().get(0).share(), 1e-4);
    assertEquals(low, effect.levels().get(1).share(), 1e-4);
    assertEquals(0.5, effect.levels().get(1).pixels(), EXACT);
    assertEquals(low - high, effect.difference(), 1e-4);
    assertTrue(effect.etaSquared() > 0.95, "eta² " + effect.etaSquared());
    assertTrue(effect.significant());
    // Two tests of the same size: those of the car and of the background are not one family.
    assertEquals(effect.p(), effect.holmP(), 0);
  }

  @Test
  void aCarThatIsMerelySeenLargerMovesNothing() throws IOException {
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> 1);
    Path masks = root.resolve("sizes");
    for (int frame = 0; frame < 4; frame++) {
      int width = frame % 2 == 0 ? 2 : 6;
      LocatedMaps.draw(masks.resolve(frame + ".png"), 8, 8, (x, y) -> x < width ? 255 : 0);
    }
    LossLocation loss = location(masks).losses().get(0);
    assertTrue(loss.effects().stream().allMatch(effect -> effect.difference() < EXACT));
  }

  @Test
  void theTablesLieBesideIt() throws IOException {
    dataset.explain(
        "b_1", LocatedMaps.loss("B_1", LossFamily.RANKING, 0), (frame, x, y) -> x < 4 ? 1 : 0);
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> 1);
    location(masks());
    String name = "attention-" + LocatedMaps.METHOD;
    String csv = Files.readString(dataset.folder.evaluation().resolve(name + ".csv"));
    assertEquals(1 + 2 * 2, csv.lines().count());
    assertTrue(csv.contains("\nB_1,ranking,2000,Cars196,1,4,car,0.625,"), csv);
    String levels = Files.readString(dataset.folder.evaluation().resolve(name + "-levels.csv"));
    assertTrue(levels.contains("\nB_1,ranking,Cars196,sun,car,low,2,0.75,0.5,"), levels);
    String markdown = Files.readString(dataset.folder.evaluation().resolve(name + ".md"));
    assertTrue(markdown.contains("| B\\_1 | 62.5 ×1.00 | 37.5 ×1.00 | 62.5 |"), markdown);
    String latex = Files.readString(dataset.folder.evaluation().resolve(name + ".tex"));
    assertTrue(
        latex.contains("B\\_1 & 62.5 $\\times$1.00 & 37.5 $\\times$1.00 & 62.5 \\\\"), latex);
  }

  @Test
  void withoutAnnotationsOrMasksALineSaysWhatToRun() {
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> 1);
    assertRefused(dataset.folder.annotations() + ": there is no such folder; run `annotate`", null);
    assertRefused(root.resolve("nowhere") + ": there is no such folder", root.resolve("nowhere"));
    assertFalse(Files.exists(dataset.folder.evaluation()));
  }

  @Test
  void aMaskOfAnotherSizeOrOneThatIsMissingIsNamed() throws IOException {
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> 1);
    Path masks = masks();
    LocatedMaps.draw(masks.resolve("2.png"), 9, 8, (x, y) -> 0);
    assertRefused(masks.resolve("2.png") + ": is 9 x 8 pixels, and the image is 8 x 8", masks);
    Files.writeString(masks.resolve("2.png"), "no picture");
    assertRefused(masks.resolve("2.png") + ": is damaged or no image", masks);
    Files.delete(masks.resolve("2.png"));
    assertRefused(masks.resolve("2.png") + ": there is no such file", masks);
  }

  @Test
  void anImageThatWasNotAnnotatedAndAPartThatIsNoneAreNamed() throws IOException {
    dataset.explain("Untrained", LossInfo.UNTRAINED, (frame, x, y) -> 1);
    for (int frame = 0; frame < 4; frame++) {
      dataset.annotate(frame, (x, y) -> 1, (x, y) -> 0);
    }
    Path parts = dataset.folder.annotation(AnnotationKind.PARTS, 1);
    LocatedMaps.draw(parts, 8, 8, (x, y) -> 77);
    assertRefused(parts + ": has a pixel of 77", null);
    Files.delete(parts);
    assertRefused(parts + ": there is no such file; run `annotate`", null);
  }

  @Test
  void mapsThatDoNotSayHowImagesWereCutAreRefused() throws IOException {
    dataset.explain("Untrained", LossInfo.UNTRAINED, 0, (frame, x, y) -> 1);
    Path masks = masks();
    assertRefused(
        dataset.folder.saliency().resolve(LocatedMaps.METHOD)
            + ": holds maps of Untrained by an older version",
        masks);
  }

  private static double share(LossLocation loss, Region region) {
    return loss.on(region).orElseThrow().share().value();
  }

  /** One line that begins so. */
  private void assertRefused(String beginning, Path masks) {
    String message = assertThrows(InvalidInputException.class, () -> location(masks)).getMessage();
    assertTrue(message.startsWith(beginning), message);
    assertEquals(1, message.lines().count());
  }
}
