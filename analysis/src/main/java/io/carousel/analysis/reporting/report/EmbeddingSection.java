package io.carousel.analysis.reporting.report;

import io.carousel.dataset.DatasetFolder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the embeddings came from: all that was written down beside them, whatever it is.
 *
 * @param shared what is the same for every model
 * @param fields what differs between models: the column heads
 * @param rows one a model, by name
 */
record EmbeddingSection(List<Fact> shared, List<String> fields, List<Row> rows) {

  /** One model's row. */
  record Row(String model, List<String> values) {}

  static EmbeddingSection of(DatasetFolder dataset) {
    return of(EmbeddingRecords.read(dataset.embeddings()));
  }

  static EmbeddingSection of(Map<String, Map<String, String>> records) {
    Set<String> fields = new LinkedHashSet<>();
    records.values().forEach(record -> fields.addAll(record.keySet()));
    List<String> shared = fields.stream().filter(field -> isShared(field, records)).toList();
    List<String> differing = fields.stream().filter(field -> !shared.contains(field)).toList();
    return new EmbeddingSection(
        shared.stream()
            .map(field -> new Fact(field, records.values().iterator().next().get(field)))
            .toList(),
        differing,
        new TreeMap<>(records)
            .entrySet().stream()
                .map(
                    record ->
                        new Row(
                            record.getKey(),
                            differing.stream()
                                .map(field -> record.getValue().getOrDefault(field, ""))
                                .toList()))
                .toList());
  }

  private static boolean isShared(String field, Map<String, Map<String, String>> records) {
    return records.values().stream().map(record -> record.get(field)).distinct().count() == 1;
  }

  boolean hasFields() {
    return !fields.isEmpty();
  }
}
