package io.carousel.analysis.saliency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.UnixOperatingSystemMXBean;
import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.analysis.support.json.JsonFile;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Shard;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaliencyFileTest {

  private static final SaliencyOrigin ORIGIN = origin("gradient");
  private static final SaliencyMap MAP = new SaliencyMap(2, new float[] {0, 1, 0.25f, 1 / 3f});

  @TempDir Path folder;

  @Test
  void mapsComeBackToWithinSixteenBits() {
    Path file = written(MAP, new SaliencyMap(2, new float[] {1, 0, 0, 0}));
    SaliencyFile maps = SaliencyFile.open(file);
    assertEquals(ORIGIN, maps.origin());
    assertArrayEquals(MAP.values(), maps.map(0).values(), 1e-5f);
    assertArrayEquals(new float[] {1, 0, 0, 0}, maps.map(1).values());
    assertTrue(maps.has(1));
    assertFalse(maps.has(2));
    assertTrue(
        assertThrows(InvalidInputException.class, () -> maps.map(2))
            .getMessage()
            .contains("has no map of image 2"));
  }

  @Test
  void aMapIsAnArrayThatNumPyReads() {
    byte[] bytes = StoredMap.encoded(MAP, 16);
    assertEquals((byte) 0x93, bytes[0]);
    String header = new String(bytes, 10, 118, java.nio.charset.StandardCharsets.US_ASCII);
    assertTrue(header.startsWith("{'descr': '<u2', 'fortran_order': False, 'shape': (2, 2), }"));
    assertEquals('\n', bytes[127]);
    assertEquals(128 + 2 * 4, bytes.length);
    assertEquals((byte) 0xff, bytes[130]);
  }

  @Test
  void aMapOfAWholeImageKeepsItsShape() {
    SaliencyOrigin whole =
        new SaliencyOrigin(
            "a",
            LossInfo.UNTRAINED,
            "seed 0",
            LossDistance.EUCLIDEAN,
            SaliencyMethod.named("gradient"),
            new DatasetFingerprint("a", "b"),
            1,
            Framing.whole(new ImageSize(3, 2)),
            16,
            Shard.WHOLE);
    SaliencyMap map = new SaliencyMap(3, 2, new float[] {0, 1, 0, 0.5f, 0, 1});
    Path file = folder.resolve("whole.npz");
    try (SaliencyWriter writer = SaliencyWriter.open(file, whole)) {
      writer.append(0, map);
      writer.finish();
    }
    SaliencyFile maps = SaliencyFile.open(file);
    assertEquals(whole, maps.origin());
    assertEquals(Framing.whole(new ImageSize(3, 2)), maps.origin().framing().orElseThrow());
    assertEquals(List.of(3, 2), List.of(maps.map(0).width(), maps.map(0).height()));
    assertArrayEquals(map.values(), maps.map(0).values(), 1e-5f);
  }

  @Test
  void anOriginOfAnOlderVersionIsReadAsASquare() throws IOException {
    Path file = folder.resolve("origin.json");
    ObjectNode json = (ObjectNode) JsonFile.tree(ORIGIN);
    json.remove(List.of("width", "height", "whole", "bits", "shard"));
    json.put("format_version", 3).put("side", 227).put("size", 256);
    Files.writeString(file, json.toString());
    SaliencyOrigin origin = JsonFile.read(file, SaliencyOrigin.class, "missing");
    assertEquals(Framing.middle(256, 227), origin.framing().orElseThrow());
    assertEquals(227, origin.height());
  }

  @Test
  void eightBitsAreEnoughForWhoSaysSo() throws IOException {
    byte[] bytes = StoredMap.encoded(MAP, 8);
    String header = new String(bytes, 10, 118, java.nio.charset.StandardCharsets.US_ASCII);
    assertTrue(header.startsWith("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 2), }"));
    assertEquals(128 + 4, bytes.length);
    float[] values = new float[4];
    new StoredMap(2, 2, 8).decode(bytes, values);
    assertArrayEquals(MAP.values(), values, 0.5f / 255 + 1e-6f);
    assertThrows(IOException.class, () -> new StoredMap(2, 2, 16).decode(bytes, values));
  }

  @Test
  void aFullDiskIsSaidInALineAndTheNextRunGoesOn() throws IOException {
    byte[] undisturbed = Files.readAllBytes(written(MAP, MAP, MAP));
    Path file = folder.resolve("full").resolve("maps.npz");
    int room = undisturbed.length / 2;
    JobFailedException full =
        assertThrows(
            JobFailedException.class,
            () -> {
              try (SaliencyWriter writer =
                  SaliencyWriter.open(file, ORIGIN, part -> new FullDisk(part, room))) {
                for (int frame = 0; frame < 3; frame++) {
                  writer.append(frame, MAP);
                }
                writer.finish();
              }
            });
    assertEquals(
        file
            + ": could not be written (the disk is full); free some space, then run the same"
            + " command again",
        full.getMessage());
    assertFalse(Files.exists(file));
    try (SaliencyWriter writer = SaliencyWriter.open(file, ORIGIN)) {
      assertTrue(writer.maps() < 3);
      for (int frame = writer.maps(); frame < 3; frame++) {
        writer.append(frame, MAP);
      }
      writer.finish();
    }
    assertArrayEquals(undisturbed, Files.readAllBytes(file));
  }

  /** A file on a disk that has room for so many bytes, and says what Linux says then. */
  private static final class FullDisk extends FilterOutputStream {

    private int room;

    FullDisk(Path file, int room) throws IOException {
      super(Files.newOutputStream(file));
      this.room = room;
    }

    @Override
    public void write(int value) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
      out.write(value);
    }
  }

  @Test
  void aRunThatWasKilledAnywhereGoesOnAndGivesTheSameFile() throws IOException {
    byte[] undisturbed = Files.readAllBytes(written(MAP, MAP, MAP));
    Path killed = SaliencyWriter.attempts(folder.resolve("maps.npz")).resolve("node7-1-c0ffee");
    int kept = 0;
    for (int end = 0; end < undisturbed.length; end += 37) {
      Files.createDirectories(killed);
      Files.write(killed.resolve("maps"), Arrays.copyOf(undisturbed, end));
      try (SaliencyWriter writer = SaliencyWriter.open(folder.resolve("maps.npz"), ORIGIN)) {
        kept = Math.max(kept, writer.maps());
        for (int frame = writer.maps(); frame < 3; frame++) {
          writer.append(frame, MAP);
        }
        writer.finish();
      }
      assertArrayEquals(undisturbed, Files.readAllBytes(folder.resolve("maps.npz")), "at " + end);
    }
    assertEquals(3, kept);
    assertFalse(Files.exists(folder.resolve("attempts")));
  }

  @Test
  void mapsOnADiskThatStaysFullAreNotLost() throws IOException {
    byte[] undisturbed = Files.readAllBytes(written(MAP, MAP, MAP));
    Path file = folder.resolve("full").resolve("maps.npz");
    try (SaliencyWriter writer = SaliencyWriter.open(file, ORIGIN)) {
      writer.append(0, MAP);
      writer.append(1, MAP);
    }
    for (int i = 0; i < 3; i++) {
      assertThrows(
          JobFailedException.class,
          () -> SaliencyWriter.open(file, ORIGIN, part -> new FullDisk(part, 100)).close());
    }
    try (Stream<Path> left = Files.walk(SaliencyWriter.attempts(file))) {
      assertEquals(
          1,
          left.filter(Files::isRegularFile).filter(one -> one.endsWith("maps")).count(),
          "copies that were not whole take no room");
    }
    try (SaliencyWriter writer = SaliencyWriter.open(file, ORIGIN)) {
      assertEquals(2, writer.maps());
      writer.append(2, MAP);
      writer.finish();
    }
    assertArrayEquals(undisturbed, Files.readAllBytes(file));
  }

  @Test
  void whereverTheDiskIsFullNoFinishedMapIsLost() throws IOException {
    byte[] undisturbed = Files.readAllBytes(written(MAP, MAP, MAP));
    for (int room = 0; room < undisturbed.length; room += 7) {
      Path file = folder.resolve("room" + room).resolve("maps.npz");
      int finished = 0;
      for (int attempt = 0; attempt < 3; attempt++) {
        finished = Math.max(finished, finishedBeforeTheDiskWasFull(file, room));
      }
      try (SaliencyWriter writer = SaliencyWriter.open(file, ORIGIN)) {
        assertTrue(writer.maps() >= finished, "with room for " + room);
        for (int frame = writer.maps(); frame < 3; frame++) {
          writer.append(frame, MAP);
        }
        writer.finish();
      }
      assertArrayEquals(undisturbed, Files.readAllBytes(file), "with room for " + room);
      assertFalse(Files.exists(file.resolveSibling("attempts")));
    }
  }

  private static int finishedBeforeTheDiskWasFull(Path file, int room) {
    int finished = 0;
    try (SaliencyWriter writer =
        SaliencyWriter.open(file, ORIGIN, part -> new FullDisk(part, room))) {
      for (finished = writer.maps(); finished < 3; finished++) {
        writer.append(finished, MAP);
      }
      writer.finish();
    } catch (JobFailedException e) {
      assertTrue(e.getMessage().contains("the disk is full"), e.getMessage());
    }
    return finished;
  }

  @Test
  void twoRunsAtTheSameFileDoNotTouchEachOther() throws IOException {
    Path file = folder.resolve("twice").resolve("maps.npz");
    try (SaliencyWriter one = SaliencyWriter.open(file, ORIGIN);
        SaliencyWriter other = SaliencyWriter.open(file, ORIGIN)) {
      for (int frame = 0; frame < 3; frame++) {
        one.append(frame, MAP);
        other.append(frame, MAP);
      }
      one.finish();
      byte[] first = Files.readAllBytes(file);
      other.finish();
      assertArrayEquals(first, Files.readAllBytes(file));
    }
  }

  @Test
  void whatAnotherMethodBeganIsNotTakenOver() {
    Path file = folder.resolve("maps.npz");
    try (SaliencyWriter writer = SaliencyWriter.open(file, origin("other"))) {
      writer.append(0, MAP);
    }
    try (SaliencyWriter writer = SaliencyWriter.open(file, ORIGIN)) {
      assertEquals(0, writer.maps());
    }
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Path file = written(MAP);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> SaliencyFile.open(file));
    assertTrue(e.getMessage().startsWith(file + ": is no whole file of maps"), e.getMessage());
  }

  @Test
  void aFileThatWasCutAnywhereOrHasAWrongByteIsRefusedOrReadAsFarAsItIsRight() throws IOException {
    Path file = written(MAP, MAP);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      Files.write(file, Arrays.copyOf(whole, at));
      assertThrows(InvalidInputException.class, () -> readAll(file));
      byte[] wrong = whole.clone();
      wrong[at] ^= (byte) 0xa5;
      Files.write(file, wrong);
      try {
        readAll(file);
      } catch (InvalidInputException e) {
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
      }
    }
  }

  private static void readAll(Path file) {
    SaliencyFile maps = SaliencyFile.open(file);
    maps.map(0);
    maps.map(1);
  }

  @Test
  void moreMapsThanSixteenBitsCountAreFound() {
    SaliencyMap dot = new SaliencyMap(1, new float[] {1});
    SaliencyOrigin origin =
        new SaliencyOrigin(
            "Untrained",
            LossInfo.UNTRAINED,
            "seed 0",
            LossDistance.EUCLIDEAN,
            SaliencyMethod.named("gradient"),
            new DatasetFingerprint("a", "b"),
            70_000,
            Framing.middle(1, 1),
            8,
            Shard.WHOLE);
    Path file = folder.resolve("many.npz");
    try (SaliencyWriter writer = SaliencyWriter.open(file, origin)) {
      for (int frame = 0; frame < 70_000; frame++) {
        writer.append(frame, dot);
      }
      writer.finish();
    }
    SaliencyFile maps = SaliencyFile.open(file);
    assertTrue(maps.has(0) && maps.has(69_999));
    assertFalse(maps.has(70_000));
    assertArrayEquals(new float[] {1}, maps.map(69_999).values());
  }

  @Test
  void noFileStaysOpenHoweverManyAreUsed() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      Path file = written(MAP);
      SaliencyFile.open(file).map(0); // Loads classes, whose jars stay open.
      long before = system.getOpenFileDescriptorCount();
      List<SaliencyFile> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(SaliencyFile.open(file));
        all.get(i).map(0);
      }
      assertTrue(system.getOpenFileDescriptorCount() < before + 50);
      assertEquals(100, all.size());
    }
  }

  @Test
  void thePercentileIsInterpolatedAndTheRestClipped() {
    double[] raw = new double[100];
    Arrays.setAll(raw, i -> i);
    float[] values = SaliencyMap.of(10, 10, raw).values();
    assertEquals(0, values[0]);
    assertEquals(49 / 98.01, values[49], 1e-6);
    assertEquals(1, values[99]);
  }

  @Test
  void aFlatSaliencyIsNowhere() {
    assertArrayEquals(new float[4], SaliencyMap.of(2, 2, new double[] {3, 3, 3, 3}).values());
  }

  private Path written(SaliencyMap... maps) {
    Path file = folder.resolve("maps.npz");
    try (SaliencyWriter writer = SaliencyWriter.open(file, ORIGIN)) {
      for (int frame = 0; frame < maps.length; frame++) {
        writer.append(frame, maps[frame]);
      }
      writer.finish();
    }
    return file;
  }

  private static SaliencyOrigin origin(String method) {
    return new SaliencyOrigin(
        "Untrained",
        LossInfo.UNTRAINED,
        "seed 0",
        LossDistance.EUCLIDEAN,
        SaliencyMethod.named(method),
        new DatasetFingerprint("a", "b"),
        3,
        Framing.middle(4, 2),
        16,
        Shard.WHOLE);
  }
}
