package io.carousel.analysis;

import ai.djl.Device;
import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.analysis.embeddings.evaluation.PropertyColumns;
import io.carousel.analysis.embeddings.measures.Measure;
import io.carousel.analysis.embeddings.measures.Measures;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.saliency.explain.ExplainMethod;
import io.carousel.analysis.saliency.explain.ExplainSettings;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Suggestion;
import io.carousel.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the settings of an analysis from a mapping in a YAML file, which has {@code embedding},
 * {@code evaluation} and {@code explaining}. What is left out is standard.
 */
public final class AnalysisSettingsReader {

  /** The fields of the mapping. */
  public static final List<String> FIELDS = List.of("embedding", "evaluation", "explaining");

  private static final List<String> EMBEDDING = List.of("batch", "precision");
  private static final List<String> EVALUATION =
      List.of(
          "measures",
          "distance",
          "max_neighbours",
          "bins",
          "leave_out",
          "replicates",
          "permutations",
          "seed");
  private static final List<String> EXPLAINING =
      List.of("method", "samples", "noise", "noise_seed", "steps", "batch", "distance", "bits");

  private static final String NONE = "none";
  private static final int MANY = 1_000_000;

  private final Device device;
  private final Mistakes mistakes;

  /**
   * Reads settings and collects the mistakes in them.
   *
   * @param device where networks compute, which is no matter of a file
   * @param mistakes takes what is wrong
   */
  public AnalysisSettingsReader(Device device, Mistakes mistakes) {
    this.device = device;
    this.mistakes = mistakes;
  }

  /** The settings that a mapping says; standard ones where there was a mistake. */
  public AnalysisSettings read(Fields fields) {
    AnalysisSettings standard = AnalysisSettings.standard(device);
    return new AnalysisSettings(
        fields.has("embedding")
            ? embedding(fields.mapping("embedding", EMBEDDING))
            : standard.embedding(),
        fields.has("evaluation")
            ? evaluation(fields.mapping("evaluation", EVALUATION))
            : standard.evaluation(),
        fields.has("explaining")
            ? explaining(fields.mapping("explaining", EXPLAINING))
            : standard.explaining());
  }

  private EmbeddingSettings embedding(Fields fields) {
    return EmbeddingSettings.of(
        device,
        whole(fields, "batch", 1, EmbeddingSettings.DEFAULT_BATCH_SIZE),
        fields.choice("precision", Precision.FLOAT32).orElse(Precision.FLOAT32));
  }

  private EvaluationSettings evaluation(Fields fields) {
    return new EvaluationSettings(
        measures(fields),
        fields.choice("distance", LossDistance.EUCLIDEAN).orElse(LossDistance.EUCLIDEAN),
        new PropertyColumns(bins(fields), Set.copyOf(words(fields, "leave_out"))),
        whole(fields, "replicates", 0, EvaluationSettings.DEFAULT_REPLICATES),
        whole(fields, "permutations", 0, EvaluationSettings.DEFAULT_PERMUTATIONS),
        fields.wholeNumber(
            "seed", Long.MIN_VALUE, Long.MAX_VALUE, Optional.of(EvaluationSettings.DEFAULT_SEED)));
  }

  private List<Measure> measures(Fields fields) {
    OptionalInt cap =
        fields.value("max_neighbours").filter(AnalysisSettingsReader::isNone).isPresent()
            ? OptionalInt.empty()
            : OptionalInt.of(
                whole(fields, "max_neighbours", 1, NormalisedRPrecision.PAPER_MAX_NEIGHBOURS));
    List<Measure> known = Measures.all(cap);
    Set<String> wanted = words(fields, "measures");
    for (String id : wanted) {
      if (!Measures.ids().contains(id)) {
        mistakes.add(
            fields.value("measures").orElseThrow().line(),
            fields.path("measures"),
            "there is no measure \"" + id + "\"; " + Suggestion.instead(id, Measures.ids()));
      }
    }
    List<Measure> chosen =
        known.stream().filter(measure -> wanted.contains(measure.info().id())).toList();
    return chosen.isEmpty() ? known.subList(0, 1) : chosen;
  }

  /** Into how many classes columns are divided: a mapping whose names are the columns'. */
  private static Map<String, Integer> bins(Fields fields) {
    if (!fields.has("bins")) {
      return Map.of();
    }
    List<String> columns =
        fields
            .value("bins")
            .filter(Yaml.Mapping.class::isInstance)
            .map(mapping -> ((Yaml.Mapping) mapping).fields().stream().map(Yaml.Field::name))
            .orElse(Stream.of("columns of numbers"))
            .toList();
    Fields counts = fields.mapping("bins", columns);
    Map<String, Integer> bins = new LinkedHashMap<>();
    for (String column : columns) {
      if (counts.has(column)) {
        bins.put(column, (int) counts.wholeNumber(column, 2, MANY, Optional.empty()));
      }
    }
    return bins;
  }

  private static boolean isNone(Yaml value) {
    return value instanceof Yaml.Text word && word.text().equals(NONE);
  }

  private Set<String> words(Fields fields, String name) {
    Set<String> words = new LinkedHashSet<>();
    Optional<Yaml> value = fields.value(name);
    List<Yaml> items = new ArrayList<>();
    value.ifPresent(
        given -> items.addAll(given instanceof Yaml.Sequence list ? list.items() : List.of(given)));
    for (Yaml item : items) {
      if (item instanceof Yaml.Text word) {
        words.add(word.text());
      } else {
        mistakes.add(item.line(), fields.path(name), "must be words, not " + item.description());
      }
    }
    return words;
  }

  private ExplainSettings explaining(Fields fields) {
    int bits = whole(fields, "bits", Byte.SIZE, ExplainSettings.DEFAULT_BITS);
    if (bits != Byte.SIZE && bits != Short.SIZE) {
      mistakes.add(
          fields.value("bits").orElseThrow().line(), fields.path("bits"), "must be 8 or 16");
      bits = ExplainSettings.DEFAULT_BITS;
    }
    return ExplainSettings.builder(device)
        .method(fields.choice("method", ExplainMethod.SMOOTHGRAD).orElse(ExplainMethod.SMOOTHGRAD))
        .samples(whole(fields, "samples", 1, ExplainSettings.DEFAULT_SAMPLES))
        .noise(
            fields.number("noise", 0, MANY, ExplainSettings.DEFAULT_NOISE),
            fields.wholeNumber("noise_seed", Long.MIN_VALUE, Long.MAX_VALUE, Optional.of(0L)))
        .steps(whole(fields, "steps", 1, ExplainSettings.DEFAULT_STEPS))
        .batchSize(whole(fields, "batch", 1, ExplainSettings.DEFAULT_BATCH_SIZE))
        .distance(
            fields.has("distance")
                ? fields.choice("distance", LossDistance.EUCLIDEAN).orElse(null)
                : null)
        .bits(bits)
        .build();
  }

  private static int whole(Fields fields, String name, long least, long standard) {
    return (int) fields.wholeNumber(name, least, MANY, Optional.of(standard));
  }
}
