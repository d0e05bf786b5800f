package io.carousel.analysis.embeddings.displacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplacementJobTest {

  private static final List<Property> PROPERTIES =
      List.of(
          new Property("model", Property.Kind.CATEGORICAL, "", List.of(name("van"), name("suv"))),
          new Property(
              "turn",
              Property.Kind.CIRCULAR,
              "degrees",
              List.of(Level.of(0), Level.of(90), Level.of(180), Level.of(270))),
          new Property(
              "height", Property.Kind.LINEAR, "metres", List.of(Level.of(1), Level.of(1.6))),
          new Property("constant", Property.Kind.LINEAR, "", List.of(Level.of(5))));

  @TempDir Path folder;
  private DatasetFolder dataset;

  /** Two blocks: a van turned by 0 and 1 metre up, and an SUV turned by 90 and 1.6 metres up. */
  @BeforeEach
  void render() {
    dataset = new DatasetFolder(folder.resolve("blocks"));
    writeManifest("one-at-a-time");
    writeSamples("suv");
    // Where the first block is, and where the second is 10 further, as the first numbers say.
    embed("m", 0, 4, 1, 2, 1, 0.5f, 10, 15, 11, 13, 12, 10);
  }

  @Test
  void distancesAreInDistancesBetweenTwoCars() {
    ModelDisplacement model =
        new DisplacementJob(dataset, LossDistance.EUCLIDEAN).run().models().get(0);
    assertEquals(10, model.carDistance());
    assertEquals(
        List.of("model", "turn", "height"),
        model.properties().stream().map(PropertyDisplacement::property).toList());
    PropertyDisplacement car = model.properties().get(0);
    assertEquals((0.4 + 0.5) / 2, car.mean(), 1e-9);
    assertEquals(2, car.changes());
    assertEquals(List.of(), car.curve());
    assertEquals(0.025, model.properties().get(2).mean(), 1e-9);
  }

  @Test
  void aCurveGoesByTheShorterWayRound() {
    PropertyDisplacement turn =
        new DisplacementJob(dataset, LossDistance.EUCLIDEAN)
            .run()
            .models()
            .get(0)
            .properties()
            .get(1);
    assertEquals(6, turn.changes());
    assertEquals(2, turn.curve().size());
    CurvePoint quarter = turn.curve().get(0);
    assertEquals(90, quarter.step());
    assertEquals(4, quarter.changes());
    // From 0 to 90 and 270 in the first block, from 90 to 0 and 180 in the second.
    assertEquals((0.1 + 0.1 + 0.1 + 0.3) / 4, quarter.mean(), 1e-9);
    assertEquals(0.1, quarter.spread(), 1e-9);
    CurvePoint half = turn.curve().get(1);
    assertEquals(180, half.step());
    assertEquals((0.2 + 0.2) / 2, half.mean(), 1e-9);
  }

  @Test
  void aHueGoesRoundAtOne() {
    Property hue = new Property("hue", Property.Kind.CIRCULAR, "", List.of());
    assertEquals(0.2, Steps.between(hue, Level.of(0.9), Level.of(0.1)));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    EmbeddingDisplacement displacement = new DisplacementJob(dataset, LossDistance.EUCLIDEAN).run();
    assertEquals("blocks", displacement.dataset());
    assertEquals(2, displacement.blocks());
    assertEquals(displacement, EmbeddingDisplacement.read(EmbeddingDisplacement.file(dataset)));
  }

  @Test
  void withOneCarOnlyThereIsNothingToCompareWith() {
    writeSamples("van");
    assertFalse(new DisplacementJob(dataset, LossDistance.EUCLIDEAN).applies());
    assertMessage(
        dataset.samples()
            + ": has no two base scenes with different cars to compare changes with; render more"
            + " bases");
  }

  @Test
  void anotherDesignIsRefused() {
    assertTrue(new DisplacementJob(dataset, LossDistance.EUCLIDEAN).applies());
    writeManifest("random");
    assertFalse(new DisplacementJob(dataset, LossDistance.EUCLIDEAN).applies());
    assertMessage(
        dataset.manifest()
            + ": design: is random, and only one-at-a-time datasets show what one change does");
  }

  @Test
  void withoutManifestItDoesNotApply() throws java.io.IOException {
    Files.delete(dataset.manifest());
    assertFalse(new DisplacementJob(dataset, LossDistance.EUCLIDEAN).applies());
  }

  @Test
  void samplesOfAnotherDesignAreRefusedWithTheLine() {
    SampleTable table = SampleTable.read(dataset.samples());
    List<Sample> samples = new ArrayList<>(table.samples());
    samples.set(3, new Sample(3, samples.get(1).levels().stream().map(l -> Level.of(7)).toList()));
    new SampleTable(table.properties(), samples).write(dataset.samples());
    assertMessage(
        dataset.samples()
            + ":5: is not the one-at-a-time design that dataset.json says; copy or render both"
            + " again");
  }

  private void assertMessage(String message) {
    assertEquals(
        message,
        assertThrows(
                InvalidInputException.class,
                () -> new DisplacementJob(dataset, LossDistance.EUCLIDEAN).run())
            .getMessage());
  }

  private void writeManifest(String design) {
    new Manifest(
            1,
            new Manifest.Software("x", "1"),
            "",
            0,
            design,
            12,
            1,
            1,
            PROPERTIES,
            List.of(),
            null)
        .write(dataset.manifest());
  }

  private void writeSamples(String secondCar) {
    List<Sample> samples = new ArrayList<>();
    addBlock(samples, List.of(name("van"), Level.of(0), Level.of(1), Level.of(5)));
    addBlock(samples, List.of(name(secondCar), Level.of(90), Level.of(1.6), Level.of(5)));
    new SampleTable(PROPERTIES.stream().map(Property::name).toList(), samples)
        .write(dataset.samples());
  }

  private static void addBlock(List<Sample> samples, List<Level> base) {
    samples.add(new Sample(samples.size(), base));
    for (int i = 0; i < PROPERTIES.size(); i++) {
      for (Level level : PROPERTIES.get(i).levels()) {
        if (!level.equals(base.get(i))) {
          List<Level> levels = new ArrayList<>(base);
          levels.set(i, level);
          samples.add(new Sample(samples.size(), levels));
        }
      }
    }
  }

  private void embed(String model, float... values) {
    NpyFile.write(
        dataset.embeddings().resolve(model + ".npy"),
        new NpyArray(List.of(values.length, 1), values));
  }

  private static Level name(String name) {
    return Level.of(name);
  }
}
