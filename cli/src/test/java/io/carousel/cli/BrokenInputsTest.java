package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.carousel.analysis.datasets.layout.KnownLayouts;
import io.carousel.analysis.datasets.layout.PictureTable;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.embeddings.EmbeddingOrigin;
import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.dataset.DatasetSource;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader of files, with the same ten inputs that are none of its. */
class BrokenInputsTest {

  private static final Pattern CODE =
      Pattern.compile("[a-z]+(\\.[a-z0-9_]+)+\\.[A-Z]\\w+|Exception");

  private static final String DEEP = "[".repeat(200_000);

  @TempDir private Path folder;

  @FunctionalInterface
  private interface Reading {
    void read(Path file);
  }

  /** What reads files that users give. */
  private enum Reader {
    SAMPLES("samples.csv", SampleTable::read),
    MANIFEST("dataset.json", Manifest::read),
    ZIP("a.zip", DatasetSource::open),
    UPPER_CASE_ZIP("a.ZIP", DatasetSource::open),
    YAML("a.yaml", file -> YamlFile.read(file, "write something")),
    CHECKPOINT("a.pth", StateDict::read),
    SHAPES("b.pth", StateDict::shapes),
    NUMBERS("a.npy", NpyFile::read),
    ORIGIN("a.json", EmbeddingOrigin::read),
    EVALUATION("nr_prec.json", Evaluation::read),
    TRAINING("training.json", TrainingRecord::read),
    MAPS("a.npz", SaliencyFile::open),
    IMAGE("0.png", ImageFile::read),
    JPEG("0.jpg", ImageFile::read),
    TABLE("table.csv", file -> PictureTable.read(file, null)),
    MAT("cars_annos.mat", BrokenInputsTest::readCars);

    private final String name;
    private final Reading reading;

    Reader(String name, Reading reading) {
      this.name = name;
      this.reading = reading;
    }
  }

  private static void readCars(Path file) {
    try {
      Files.createDirectories(file.resolveSibling("car_ims"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    KnownLayouts.CARS196.layout().read(file.getParent());
  }

  @ParameterizedTest
  @EnumSource(Reader.class)
  void isRefusedInALineWhateverIsThere(Reader reader) throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertRefused(reader, new byte[0]);
    assertRefused(reader, new byte[] {1});
    assertRefused(reader, noise);
    assertRefused(reader, new byte[1 << 20]);
    assertRefused(reader, latin("PK\u0003\u0004" + "\u00ff".repeat(100)));
    assertRefused(reader, latin("\u0080\u0002" + "(".repeat(100_000)));
    assertRefused(
        reader,
        latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff"));
    if (reader != Reader.YAML) {
      assertRefused(reader, latin("null"));
    }
    assertRefused(reader, latin(DEEP));
    Path file = folder.resolve(reader.name);
    Files.delete(file);
    assertRefused(reader, file);
    Files.createDirectory(file);
    assertRefused(reader, file);
  }

  @ParameterizedTest
  @EnumSource(Reader.class)
  void aFileWithoutPermissionIsNotCalledDamaged(Reader reader) throws IOException {
    Path file = folder.resolve(reader.name);
    Files.write(file, new byte[] {1});
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx-wx-wx"));
    assumeFalse(Files.isReadable(file), "root reads everything");
    assertTrue(
        assertRefused(reader, file)
            .contains(": may not be read by this user; change its permissions"));
  }

  private void assertRefused(Reader reader, byte[] content) throws IOException {
    assertRefused(reader, Files.write(folder.resolve(reader.name), content));
  }

  private String assertRefused(Reader reader, Path file) {
    String message =
        assertThrows(InvalidInputException.class, () -> reader.reading.read(file), reader::toString)
            .getMessage();
    assertEquals(1, message.lines().count(), message);
    assertTrue(
        message.startsWith(reader == Reader.MAT ? folder.toString() : file.toString()), message);
    assertFalse(CODE.matcher(message).find(), message);
    assertTrue(message.length() < 2000, message);
    return message;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
