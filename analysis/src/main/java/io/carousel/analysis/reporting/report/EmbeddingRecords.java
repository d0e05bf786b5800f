package io.carousel.analysis.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.json.JsonProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the JSON beside each embedding as plain names and values. */
final class EmbeddingRecords {

  private static final String SUFFIX = ".json";
  private static final String MODEL = "model";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EmbeddingRecords() {}

  /**
   * What is written in each JSON file of a folder, by the model that it names, or else by its own
   * name.
   *
   * @throws InvalidInputException if one cannot be read
   */
  static Map<String, Map<String, String>> read(Path folder) {
    Map<String, Map<String, String>> records = new TreeMap<>();
    for (Path file : files(folder)) {
      Map<String, String> fields = new LinkedHashMap<>();
      collect("", tree(file), fields);
      String named = fields.remove(MODEL);
      records.put(named == null ? stem(file) : named, fields);
    }
    return records;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static JsonNode tree(Path file) {
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InvalidInputException unreadable(Path path, IOException e) {
    return e instanceof JsonProcessingException json
        ? JsonProblem.in(path, json)
        : FileProblem.reading(path, e);
  }

  /** Fields of fields become {@code outer inner}. */
  private static void collect(String prefix, JsonNode node, Map<String, String> fields) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = prefix + field.getKey().replace('_', ' ');
      if (field.getValue().isObject()) {
        collect(name + " ", field.getValue(), fields);
      } else {
        fields.put(name, text(field.getValue()));
      }
    }
  }

  /** A value as text; the parts of a list, and the values of an object in it, one after another. */
  private static String text(JsonNode value) {
    if (value.isValueNode()) {
      return value.asText();
    }
    String separator = value.isArray() ? "; " : " ";
    return StreamSupport.stream(value.spliterator(), false)
        .map(EmbeddingRecords::text)
        .collect(Collectors.joining(separator));
  }
}
