package io.carousel.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  @TempDir Path folder;
  private Path file;
  private Manifest manifest;

  @BeforeEach
  void makeOne() throws IOException {
    file = folder.resolve("dataset.json");
    manifest =
        new Manifest(
            Manifest.FORMAT_VERSION,
            new Manifest.Software("carousel", "0.1.0"),
            "llvmpipe",
            Long.MIN_VALUE,
            "random",
            200,
            256,
            192,
            List.of(
                new Property(
                    "model",
                    Property.Kind.CATEGORICAL,
                    "",
                    List.of(Level.of("sedan"), Level.of("911"))),
                new Property(
                    "rotation_z",
                    Property.Kind.CIRCULAR,
                    "degrees",
                    List.of(Level.of(0), Level.of(22.5)))),
            List.of(),
            new ObjectMapper().readTree("{\"name\": \"a\", \"count\": 200, \"x\": [0.5]}"));
  }

  @Test
  void itReadsBackTheSame() {
    manifest.write(file);
    assertEquals(manifest, Manifest.read(file));
  }

  @Test
  void creditsAreWrittenOnlyIfThereAreSome() throws IOException {
    manifest.write(file);
    assertFalse(Files.readString(file).contains("credits"));
    Credit credit = new Credit("Beetle", "CC-BY-3.0", "Somebody", null);
    Manifest credited =
        new Manifest(
            manifest.formatVersion(),
            manifest.software(),
            manifest.renderer(),
            manifest.seed(),
            manifest.design(),
            manifest.count(),
            manifest.width(),
            manifest.height(),
            manifest.properties(),
            List.of(credit),
            manifest.config());
    credited.write(file);
    assertEquals(List.of(credit), Manifest.read(file).credits());
  }

  @Test
  void itIsTheSameBytesEveryTime() throws IOException {
    manifest.write(file);
    byte[] once = Files.readAllBytes(file);
    Manifest.read(file).write(file);
    assertArrayEquals(once, Files.readAllBytes(file));
  }

  @Test
  void fieldsAreNamedInSnakeCaseAndKindsInAnyCase() throws IOException {
    manifest.write(file);
    String json = Files.readString(file);
    assertTrue(json.contains("\"format_version\" : 1"), json);
    Files.writeString(file, json.replace("CIRCULAR", "circular"));
    assertEquals(manifest, Manifest.read(file));
  }

  @Test
  void fieldsOfALaterVersionOfTheSameFormatAreIgnored() throws IOException {
    manifest.write(file);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\\{", "{ \"weather\": {\"rain\": true},"));
    assertEquals(manifest, Manifest.read(file));
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    manifest.write(file);
    Files.writeString(
        file, Files.readString(file).replace("\"format_version\" : 1", "\"format_version\" : 2"));
    assertEquals(
        file + ": format_version: 2 is newer than the 1 that this version reads; update Carousel",
        refused().getMessage());
  }

  @Test
  void damagedJsonIsRefusedWithItsLine() throws IOException {
    Files.writeString(file, "{\n  \"format_version\": 1,\n  \"seed\": oops\n}\n");
    String message = refused().getMessage();
    assertTrue(message.startsWith(file + ":3: "), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    manifest.write(file);
    String json = Files.readString(file);
    Files.writeString(file, json.substring(0, json.length() / 2));
    String message = refused().getMessage();
    assertTrue(message.startsWith(file + ":"), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aFileWithoutPropertiesIsRefused() throws IOException {
    Files.writeString(file, "{\"format_version\": 1}\n");
    String message = refused().getMessage();
    assertTrue(message.startsWith(file + ":"), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aMissingFileIsRefusedWithItsName() {
    assertEquals(
        file + ": there is no such file; is this the folder of a dataset?", refused().getMessage());
  }

  private InvalidInputException refused() {
    return assertThrows(InvalidInputException.class, () -> Manifest.read(file));
  }
}
