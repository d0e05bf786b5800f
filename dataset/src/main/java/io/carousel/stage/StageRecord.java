package io.carousel.stage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carousel.job.Sha256;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a stage wrote and what it depended on, kept in a file beside the outputs. It tells a later
 * run whether the outputs still stand.
 *
 * @param formatVersion version of this layout
 * @param stage the stage's name
 * @param fingerprint its fingerprint when it ran
 * @param outputs SHA-256 of every file that it wrote, by path from the workspace's folder
 */
public record StageRecord(
    int formatVersion, String stage, String fingerprint, Map<String, String> outputs) {

  /** The format version that this code writes. */
  public static final int FORMAT_VERSION = 1;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public StageRecord {
    outputs = outputs == null ? Map.of() : new TreeMap<>(outputs);
  }

  /**
   * The record of what has just been written.
   *
   * @param root what paths are from
   * @param written files, and folders all of whose files were written
   */
  static StageRecord of(String stage, String fingerprint, Path root, List<Path> written) {
    Map<String, String> outputs = new TreeMap<>();
    for (Path path : written) {
      for (Path file : Files.isDirectory(path) ? Fingerprint.filesBelow(path) : List.of(path)) {
        outputs.put(root.relativize(file).toString(), Sha256.of(file));
      }
    }
    return new StageRecord(FORMAT_VERSION, stage, fingerprint, outputs);
  }

  /** Whether the outputs are those of a fingerprint, and are there as they were written. */
  boolean stands(String wanted, Path root) {
    return formatVersion == FORMAT_VERSION
        && fingerprint.equals(wanted)
        && outputs.entrySet().stream()
            .allMatch(
                output -> {
                  Path file = root.resolve(output.getKey());
                  return Files.isRegularFile(file) && Sha256.of(file).equals(output.getValue());
                });
  }

  void write(Path file) {
    WholeFile.write(file, out -> out.write(MAPPER.writeValueAsBytes(this)));
  }

  /** Reads a record; empty where there is none that can be read, so that the stage runs again. */
  static Optional<StageRecord> read(Path file) {
    try {
      return Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(file), StageRecord.class))
          .filter(read -> read.fingerprint != null && read.outputs != null);
    } catch (IOException e) {
      return Optional.empty(); // Missing or damaged.
    }
  }
}
