package io.carousel.analysis.embeddings.backgrounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
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
import io.carousel.job.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight scenes of four cars, the last of which stands alone, before three backgrounds. */
class BackgroundJobTest {

  private static final List<Integer> CARS = List.of(0, 1, 2, 0, 1, 2, 0, 3);
  private static final int BACKGROUNDS = 3;

  @TempDir Path folder;
  private DatasetFolder dataset;

  @BeforeEach
  void render() {
    dataset = new DatasetFolder(folder.resolve("swap"));
    write("background-swap", BACKGROUNDS);
  }

  @Test
  void aNetworkThatSeesTheCarAloneLosesNothing() {
    embed((car, background) -> 100 * car);
    LossBackgrounds found = run().losses().get(0);
    assertEquals(1, found.recallSame().mean());
    assertEquals(1, found.recallOther().mean());
    assertEquals(0, found.recallDrop().mean());
    assertEquals(1, found.precisionOther().mean());
    assertEquals(0, found.backgroundAlone().mean());
  }

  @Test
  void aNetworkThatTakesTheBackgroundForPartOfTheCarLosesIt() {
    // On a circle: before the next background a car lies where the next car lies before this one.
    int images = CARS.size() * BACKGROUNDS;
    float[] values = new float[2 * images];
    for (int i = 0; i < images; i++) {
      double angle = (CARS.get(i / BACKGROUNDS) + i % BACKGROUNDS) * Math.PI / 2;
      values[2 * i] = (float) Math.cos(angle);
      values[2 * i + 1] = (float) Math.sin(angle);
    }
    write(images, values);
    LossBackgrounds found = run().losses().get(0);
    assertEquals(1, found.recallSame().mean());
    assertEquals(0, found.recallOther().mean());
    assertEquals(1, found.recallDrop().mean());
    assertEquals(1, found.recallDrop().interval().low());
    assertEquals(1, found.precisionSame().mean());
    assertTrue(found.precisionDrop().interval().low() > 0.5, found.precisionDrop().toString());
  }

  @Test
  void aNetworkThatSeesTheBackgroundAloneFindsItRatherThanTheCar() {
    embed((car, background) -> background);
    BackgroundEffect effect = run();
    LossBackgrounds found = effect.losses().get(0);
    // All are equally near: the lowest other row is the nearest, whoever asks.
    assertEquals(found.recallSame().mean(), found.recallOther().mean());
    assertEquals(0, found.carAlone().mean());
    assertEquals(1, found.backgroundAlone().mean() + found.carAndBackground().mean(), 1e-12);
    // Of the seven that share a car, the other scenes of car 0 find it at row 0: two of them.
    assertEquals(2 / 7.0, found.carAndBackground().mean(), 1e-12);
  }

  @Test
  void chanceIsTheShareOfOtherScenesWithTheCar() {
    embed((car, background) -> car);
    BackgroundEffect effect = run();
    assertEquals(8, effect.scenes());
    assertEquals(7, effect.queries());
    assertEquals((3 * 2 + 4 * 1) / 7.0 / 7, effect.chance(), 1e-12);
    assertEquals(
        List.of("bg_color_hue 0", "bg_color_hue 0.1", "bg_color_hue 0.2"), effect.backgrounds());
    assertEquals(effect, BackgroundEffect.read(BackgroundEffect.file(dataset)));
    assertTrue(Files.exists(BackgroundEffect.table(dataset)));
  }

  @Test
  void ofOtherDesignsThereIsNothingToMeasure() {
    embed((car, background) -> car);
    assertTrue(job().applies());
    write("random", BACKGROUNDS);
    assertFalse(job().applies());
    assertThrows(InvalidInputException.class, () -> job().run());
  }

  @Test
  void samplesThatAreNoBlocksAreRefused() {
    write("background-swap", 2);
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> job().applies());
    assertEquals(
        dataset.samples()
            + ":4: is not the background-swap design that dataset.json says; copy or render both"
            + " again",
        e.getMessage());
  }

  private BackgroundJob job() {
    return new BackgroundJob(
        dataset, LossDistance.EUCLIDEAN, EmbeddingScope.ALL, Progress.silent());
  }

  private BackgroundEffect run() {
    return job().run();
  }

  /** Writes samples before three backgrounds, and a manifest that knows of so many. */
  private void write(String design, int known) {
    List<Level> cars = IntStream.range(0, 4).mapToObj(i -> Level.of("car" + i)).toList();
    List<Level> hues = IntStream.range(0, BACKGROUNDS).mapToObj(i -> Level.of(i / 10.0)).toList();
    List<Property> properties =
        List.of(
            new Property("model", Property.Kind.CATEGORICAL, "", cars),
            new Property("bg_color_hue", Property.Kind.CIRCULAR, "", hues.subList(0, known)));
    List<Sample> samples = new ArrayList<>();
    for (int scene = 0; scene < CARS.size(); scene++) {
      for (int background = 0; background < BACKGROUNDS; background++) {
        samples.add(
            new Sample(samples.size(), List.of(cars.get(CARS.get(scene)), hues.get(background))));
      }
    }
    new SampleTable(List.of("model", "bg_color_hue"), samples).write(dataset.samples());
    new Manifest(
            Manifest.FORMAT_VERSION,
            new Manifest.Software("carousel", "1"),
            "none",
            0,
            design,
            samples.size(),
            8,
            8,
            properties,
            List.of(),
            null)
        .write(dataset.manifest());
  }

  private void embed(IntBinaryOperator place) {
    float[] values = new float[CARS.size() * BACKGROUNDS];
    for (int i = 0; i < values.length; i++) {
      values[i] = place.applyAsInt(CARS.get(i / BACKGROUNDS), i % BACKGROUNDS);
    }
    write(values.length, values);
  }

  private void write(int images, float[] values) {
    NpyFile.write(
        dataset.embeddings().resolve("m.npy"),
        new NpyArray(List.of(images, values.length / images), values));
  }
}
