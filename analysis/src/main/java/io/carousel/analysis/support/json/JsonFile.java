package io.carousel.analysis.support.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import io.carousel.json.RecordReader;
import java.io.IOException;
import java.nio.file.Path;

/** Reads and writes records as JSON with snake_case names. */
public final class JsonFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private JsonFile() {}

  /** Writes a record as JSON, whole or not at all. */
  public static void write(Path file, Record value) {
    WholeFile.write(file, out -> out.write(MAPPER.writeValueAsBytes(value)));
  }

  /** A record as JSON. */
  public static byte[] bytes(Record value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that JSON cannot hold", e);
    }
  }

  /**
   * A record from JSON that {@link #bytes} gave.
   *
   * @throws IllegalArgumentException if it is no such JSON
   */
  public static <T extends Record> T parse(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON of a " + type.getSimpleName(), e);
    }
  }

  /** A record as a tree of JSON. */
  public static JsonNode tree(Record value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Reads a record; fields that it does not have are skipped.
   *
   * @param ifMissing what to say, and what to do, if there is no such file
   * @throws InvalidInputException if the file is missing or is no such JSON
   */
  public static <T extends Record> T read(Path file, Class<T> type, String ifMissing) {
    return new RecordReader(MAPPER).read(file, type, ifMissing);
  }

  /**
   * Reads a record from JSON that was in a file.
   *
   * @param file where it was
   * @throws InvalidInputException as {@link #read}
   */
  public static <T extends Record> T read(Path file, byte[] json, Class<T> type) {
    return new RecordReader(MAPPER).read(file, json, type);
  }
}
