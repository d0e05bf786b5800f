package io.carousel.analysis.comparison;

import io.carousel.analysis.json.JsonFile;
import io.carousel.dataset.DatasetFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How alike models' saliency maps are: {@code evaluation/saliency-<method>.json}.
 *
 * @param formatVersion version of this layout
 * @param method the method with its settings
 * @param images how many images' maps were compared
 * @param models the models' names: the untrained network first, then by family and name
 * @param pairs every pair of models, once
 * @param withinFamilies the correlations of pairs of losses of one family; null where there is none
 * @param betweenFamilies those of pairs of losses of different families
 */
public record SaliencyComparison(
    int formatVersion,
    String method,
    int images,
    List<String> models,
    List<Pair> pairs,
    FisherMean withinFamilies,
    FisherMean betweenFamilies) {

  /** The format version that this code writes. */
  public static final int FORMAT_VERSION = 1;

  public SaliencyComparison {
    models = List.copyOf(models);
    pairs = List.copyOf(pairs);
  }

  /** Where the comparison of a method's maps lies. */
  public static Path file(DatasetFolder dataset, String method) {
    return dataset.evaluation().resolve("saliency-" + method + ".json");
  }

  /** The pair of two models, whichever comes first; none for a model and itself. */
  public Optional<Pair> pair(String a, String b) {
    if (a.equals(b)) {
      return Optional.empty();
    }
    return pairs.stream()
        .filter(pair -> Set.of(pair.a(), pair.b()).equals(Set.of(a, b)))
        .findFirst();
  }

  /** Writes it as JSON, whole or not at all. */
  void write(Path file) {
    JsonFile.write(file, this);
  }
}
