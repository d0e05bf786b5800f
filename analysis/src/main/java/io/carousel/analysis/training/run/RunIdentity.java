package io.carousel.analysis.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.support.json.JsonFile;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run is, apart from how it went: two runs of the same identity come to the same weights.
 *
 * @param fields the record's fields by their path: "settings.learning_rate"
 */
record RunIdentity(Map<String, String> fields) {

  /** What says how a run went, or does not change what it comes to. */
  private static final Set<String> OUTCOME =
      Set.of("untrained_map_at_r", "epochs", "best_epoch", "seconds", "study", "format_version");

  static RunIdentity of(TrainingRecord record) {
    Map<String, String> fields = new TreeMap<>();
    add(fields, "", read(record));
    return new RunIdentity(fields);
  }

  /** As JSON reads it back, so that a number is the same number wherever it comes from. */
  private static JsonNode read(TrainingRecord record) {
    try {
      return new ObjectMapper().readTree(JsonFile.tree(record).toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that cannot be read back", e);
    }
  }

  private static void add(Map<String, String> fields, String path, JsonNode node) {
    if (!node.isObject()) {
      fields.put(path, node.toString());
      return;
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String name = child.getKey();
      if (!path.isEmpty() || !OUTCOME.contains(name)) {
        add(fields, path.isEmpty() ? name : path + "." + name, child.getValue());
      }
    }
  }

  /**
   * Checks that a run that is there is this one.
   *
   * @param file where its record was found
   * @throws InvalidInputException if it is another; the message names the first difference
   */
  void require(Path file, TrainingRecord found) {
    difference(of(found))
        .ifPresent(
            difference -> {
              throw new InvalidInputException(
                  file.toString(),
                  "is of a run with "
                      + difference
                      + "; choose another output, or have it overwritten");
            });
  }

  private Optional<String> difference(RunIdentity found) {
    Map<String, String> all = new TreeMap<>(fields);
    all.putAll(found.fields);
    for (String field : all.keySet()) {
      String there = found.fields.getOrDefault(field, "nothing");
      String wanted = fields.getOrDefault(field, "nothing");
      if (!there.equals(wanted)) {
        return Optional.of("%s %s, not %s".formatted(field, there, wanted));
      }
    }
    return Optional.empty();
  }
}
