package io.carousel.renderer.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Attempt;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.renderer.config.SceneConfig;
import io.carousel.renderer.config.SceneConfigReader;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.frame.Annotation;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderJobTest {

  private static final int COUNT = 12;
  private static final Controls CONTROLS = new Controls(List.of("sedan", "van"));

  @TempDir Path temp;
  private SceneConfig config;

  /** Paints a picture that depends on the scene alone, and counts how many it painted. */
  private static final class Painter implements FrameSource {

    private final String device;
    private final AtomicInteger painted = new AtomicInteger();

    Painter(String device) {
      this.device = device;
    }

    @Override
    public String device() {
      return device;
    }

    @Override
    public Picture render(Scene scene) {
      painted.incrementAndGet();
      byte[] rgb = new byte[16 * 16 * 3];
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] = (byte) (scene.hashCode() >>> (i % 24));
      }
      return new Picture(16, 16, rgb);
    }

    @Override
    public Annotation annotate(Scene scene) {
      throw new UnsupportedOperationException("rendering needs no annotations");
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void readConfig() throws IOException {
    config = config("seed: 3");
  }

  private SceneConfig config(String more) throws IOException {
    Path file = temp.resolve("scene.yaml");
    Files.writeString(
        file,
        """
        image: {width: 16, height: 16}
        count: %d
        properties:
          model: [sedan, van]
          rotation_z: {from: 0, to: 360, levels: 8}
        %s
        """
            .formatted(COUNT, more));
    return new SceneConfigReader(CONTROLS).read(file);
  }

  private RenderJob.Outcome render(Path root, Shard shard, IfPresent ifPresent) {
    return render(config, new Painter("device"), root, shard, ifPresent);
  }

  private static RenderJob.Outcome render(
      SceneConfig config, FrameSource frames, Path root, Shard shard, IfPresent ifPresent) {
    return job(config, root, ifPresent, false).run(frames, shard, Progress.silent());
  }

  private static RenderJob job(
      SceneConfig config, Path root, IfPresent ifPresent, boolean mixDevices) {
    return RenderJob.of(new Scenes(config, CONTROLS), new DatasetFolder(root))
        .settings(
            RenderSettings.standard().with(ifPresent).withMixedDevices(mixDevices).withEncoders(2))
        .software(new Manifest.Software("carousel", "test"))
        .build();
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  @Test
  void everyFrameIsExpectedOnceAndBeforeItIsDrawn() {
    List<Scene> expected = new ArrayList<>();
    FrameSource frames =
        new FrameSource() {
          private final FrameSource painter = new Painter("device");

          @Override
          public String device() {
            return painter.device();
          }

          @Override
          public void expect(Scene scene) {
            expected.add(scene);
          }

          @Override
          public Picture render(Scene scene) {
            assertTrue(expected.contains(scene), scene + " came unexpectedly");
            return painter.render(scene);
          }

          @Override
          public Annotation annotate(Scene scene) {
            return painter.annotate(scene);
          }

          @Override
          public void close() {}
        };
    render(config, frames, temp.resolve("d"), Shard.WHOLE, IfPresent.REFUSE);
    assertEquals(COUNT, expected.size());
  }

  @Test
  void aDatasetHoldsAnImageARowAndAManifest() {
    Path root = temp.resolve("whole");
    assertEquals(new RenderJob.Outcome(COUNT, 0), render(root, Shard.WHOLE, IfPresent.REFUSE));
    DatasetFolder folder = new DatasetFolder(root);
    SampleTable table = SampleTable.read(folder.samples());
    assertEquals(COUNT, table.samples().size());
    for (int frame = 0; frame < COUNT; frame++) {
      assertEquals(config.design().sample(frame), table.samples().get(frame));
      assertTrue(Files.exists(folder.image(frame)));
    }
    Manifest manifest = Manifest.read(folder.manifest());
    assertEquals(COUNT, manifest.count());
    assertEquals("device", manifest.renderer());
    assertEquals(config.properties(), manifest.properties());
  }

  @Test
  void threeShardsGiveTheFilesOfOneRun() throws IOException {
    Path whole = temp.resolve("whole");
    render(whole, Shard.WHOLE, IfPresent.REFUSE);
    Path sharded = temp.resolve("sharded");
    for (int i : new int[] {3, 1, 2}) {
      render(sharded, new Shard(i, 3), IfPresent.REFUSE);
    }
    assertEquals(contents(whole), contents(sharded));
  }

  @Test
  void resumingRendersWhatIsMissingOrDamagedAndNothingElse() throws IOException {
    Path root = temp.resolve("resumed");
    render(root, Shard.WHOLE, IfPresent.REFUSE);
    Map<String, String> undisturbed = contents(root);
    DatasetFolder folder = new DatasetFolder(root);
    Files.delete(folder.image(4));
    byte[] bytes = Files.readAllBytes(folder.image(7));
    Files.write(folder.image(7), Arrays.copyOf(bytes, bytes.length - 20));
    Path killed = Files.createDirectories(folder.attempts("render").resolve("node7-1234-c0ffee"));
    Files.writeString(killed.resolve("node7-1234-decaf"), "half a picture");

    Painter painter = new Painter("device");
    RenderJob.Outcome outcome = render(config, painter, root, Shard.WHOLE, IfPresent.RESUME);

    assertEquals(new RenderJob.Outcome(2, COUNT - 2), outcome);
    assertEquals(2, painter.painted.get());
    assertEquals(undisturbed, contents(root));
  }

  @Test
  void imagesThatAreThereAreNotTouchedWithoutBeingAsked() throws IOException {
    Path root = temp.resolve("twice");
    render(root, Shard.WHOLE, IfPresent.REFUSE);
    Map<String, String> before = contents(root);
    String message =
        assertThrows(InvalidInputException.class, () -> render(root, Shard.WHOLE, IfPresent.REFUSE))
            .getMessage();
    assertTrue(message.contains("`resume`") && message.contains("`overwrite`"), message);
    assertEquals(before, contents(root));
  }

  @Test
  void aDatasetIsContinuedToMoreImagesAndIsThenTheWholeOne() throws IOException {
    Path whole = temp.resolve("whole");
    render(whole, Shard.WHOLE, IfPresent.REFUSE);
    Path grown = temp.resolve("grown");
    render(config.withCount(4), new Painter("device"), grown, Shard.WHOLE, IfPresent.REFUSE);
    assertEquals(4, Manifest.read(new DatasetFolder(grown).manifest()).count());
    RenderJob.Outcome outcome = render(grown, Shard.WHOLE, IfPresent.RESUME);
    assertEquals(new RenderJob.Outcome(COUNT - 4, 4), outcome);
    assertEquals(contents(whole), contents(grown));
  }

  @Test
  void aDatasetIsNotCutToFewerImages() {
    Path root = temp.resolve("cut");
    render(root, Shard.WHOLE, IfPresent.REFUSE);
    String message =
        assertThrows(
                InvalidInputException.class,
                () ->
                    render(
                        config.withCount(4),
                        new Painter("device"),
                        root,
                        Shard.WHOLE,
                        IfPresent.RESUME))
            .getMessage();
    assertTrue(message.contains("more than the 4 that are wanted"), message);
  }

  @Test
  void anotherConfigIsNotMixedIntoADataset() throws IOException {
    Path root = temp.resolve("mixed");
    render(root, Shard.WHOLE, IfPresent.REFUSE);
    Map<String, String> before = contents(root);
    SceneConfig other = config("seed: 4");
    for (IfPresent ifPresent : List.of(IfPresent.REFUSE, IfPresent.RESUME)) {
      InvalidInputException refusal =
          assertThrows(
              InvalidInputException.class,
              () -> render(other, new Painter("device"), root, Shard.WHOLE, ifPresent));
      assertTrue(refusal.getMessage().contains("another config"), refusal.getMessage());
    }
    assertEquals(before, contents(root));
  }

  @Test
  void anotherDeviceIsNotMixedIntoADataset() {
    Path root = temp.resolve("devices");
    render(root, new Shard(1, 2), IfPresent.REFUSE);
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> render(config, new Painter("other"), root, new Shard(2, 2), IfPresent.REFUSE));
    assertTrue(
        refusal.getMessage().contains("\"device\"") && refusal.getMessage().contains("\"other\""),
        refusal.getMessage());
  }

  @Test
  void anotherDeviceMayBeAllowedAndIsWrittenDown() throws IOException {
    Path root = temp.resolve("mixed-devices");
    render(root, new Shard(1, 2), IfPresent.REFUSE);
    job(config, root, IfPresent.REFUSE, true)
        .run(new Painter("other"), new Shard(2, 2), Progress.silent());
    DatasetFolder folder = new DatasetFolder(root);
    assertEquals("device", Manifest.read(folder.manifest()).renderer());
    try (Stream<Path> files = Files.list(folder.devices())) {
      List<Path> devices = files.toList();
      assertEquals(1, devices.size());
      assertTrue(devices.get(0).getFileName().toString().startsWith("2-of-2-"));
      assertTrue(Files.readString(devices.get(0)).contains("\"other\""));
    }
    assertTrue(new RenderStage(job(config, root, IfPresent.RESUME, false), null).isCurrent());
  }

  @Test
  void whatAllShardsShareIsWrittenOnce() throws IOException {
    Path root = temp.resolve("shared");
    render(root, new Shard(1, 2), IfPresent.REFUSE);
    DatasetFolder folder = new DatasetFolder(root);
    Object manifest = Files.readAttributes(folder.manifest(), "unix:ino");
    Object samples = Files.readAttributes(folder.samples(), "unix:ino");
    render(root, new Shard(2, 2), IfPresent.REFUSE);
    assertEquals(manifest, Files.readAttributes(folder.manifest(), "unix:ino"));
    assertEquals(samples, Files.readAttributes(folder.samples(), "unix:ino"));
  }

  @Test
  void whatAnotherAttemptIsWritingIsNotTouched() throws IOException {
    Path root = temp.resolve("at-once");
    DatasetFolder folder = new DatasetFolder(root);
    try (Attempt other = Attempt.begin(folder.attempts("render"))) {
      Path half = Files.writeString(other.folder().resolve("half"), "half a picture");
      render(root, Shard.WHOLE, IfPresent.REFUSE);
      assertTrue(Files.exists(half));
      other.done();
    }
    assertFalse(Files.exists(folder.attempts("render")));
  }

  @Test
  void oneShardDoesNotDeleteWhatOthersAreRendering() throws IOException {
    Path root = temp.resolve("overwritten");
    render(root, Shard.WHOLE, IfPresent.REFUSE);
    Map<String, String> before = contents(root);
    String message =
        assertThrows(
                InvalidInputException.class,
                () -> render(root, new Shard(1, 2), IfPresent.OVERWRITE))
            .getMessage();
    assertTrue(message.contains("is not deleted for one shard"), message);
    assertEquals(before, contents(root));
  }

  @Test
  void overwritingLeavesNothingOfTheOldDataset() throws IOException {
    Path old = temp.resolve("replaced");
    render(old, Shard.WHOLE, IfPresent.REFUSE);
    Files.createDirectories(old.resolve("embeddings"));
    Files.writeString(old.resolve("embeddings/none.npy"), "of the old images");
    Files.writeString(old.resolve("notes.txt"), "the user's own");
    SceneConfig smaller = config("seed: 4").withCount(5);
    render(smaller, new Painter("device"), old, Shard.WHOLE, IfPresent.OVERWRITE);

    Path fresh = temp.resolve("fresh");
    render(smaller, new Painter("device"), fresh, Shard.WHOLE, IfPresent.REFUSE);
    Files.writeString(fresh.resolve("notes.txt"), "the user's own");
    assertEquals(contents(fresh), contents(old));
  }

  @Test
  void aFolderOfSomethingElseIsNeverEmptied() throws IOException {
    Path root = temp.resolve("holiday");
    Files.createDirectories(root.resolve("images"));
    Files.writeString(root.resolve("images/beach.png"), "a beach");
    for (IfPresent ifPresent : IfPresent.values()) {
      assertThrows(InvalidInputException.class, () -> render(root, Shard.WHOLE, ifPresent));
    }
    assertEquals(Map.of("images/beach.png", "61206265616368"), contents(root));
  }

  @Test
  void aPictureThatCannotBeWrittenEndsTheRunWithItsName() throws IOException {
    Path root = temp.resolve("blocked");
    // A folder where image 5 should go.
    Files.createDirectories(root.resolve("images/5.png/in-the-way"));
    Files.writeString(root.resolve("dataset.json"), manifestOf(config).toJson());
    InvalidInputException failure =
        assertThrows(
            InvalidInputException.class, () -> render(root, Shard.WHOLE, IfPresent.RESUME));
    assertTrue(failure.getMessage().contains("5.png"), failure.getMessage());
    try (Stream<Path> files = Files.list(root.resolve("images"))) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".partial")));
    }
  }

  private Manifest manifestOf(SceneConfig of) {
    Path other = temp.resolve("for-its-manifest");
    render(of, new Painter("device"), other, Shard.WHOLE, IfPresent.REFUSE);
    return Manifest.read(new DatasetFolder(other).manifest());
  }
}
