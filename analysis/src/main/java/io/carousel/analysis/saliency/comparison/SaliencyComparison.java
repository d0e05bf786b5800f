package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How alike models' saliency maps are: {@code evaluation/saliency-<method>.json}. Names are in
 * snake case there.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param folder the folder of the maps under {@code saliency/}: "smoothgrad"
 * @param method the method with its settings; text in files before format 3
 * @param images how many images' maps were compared
 * @param losses the trained losses, by family (ranking, classification, not known), year and name;
 *     every list below that is said to be by loss has this order
 * @param untrained the name of the untrained network's model; null if it has no maps
 * @param rerunFolders the folders of the same method's maps under other noise, which the ceiling is
 *     from; empty if there are none
 * @param measures one a {@link MapMeasureKind}, in its order
 * @param pairs every pair of models that was compared
 * @param reruns every model that was compared with itself under other noise
 */
public record SaliencyComparison(
    int formatVersion,
    String folder,
    SaliencyMethod method,
    int images,
    List<ComparedLoss> losses,
    String untrained,
    List<String> rerunFolders,
    List<MeasureComparison> measures,
    List<ModelPair> pairs,
    List<Rerun> reruns) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 3;

  /** Version 1 had other numbers. */
  private static final int OLDEST = 2;

  private static final VersionedJson<SaliencyComparison> JSON =
      new VersionedJson<>(
          SaliencyComparison.class,
          OLDEST,
          FORMAT_VERSION,
          "there is no such file; run `compare-saliency` first");

  public SaliencyComparison {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(method, "method");
    losses = List.copyOf(losses);
    rerunFolders = List.copyOf(rerunFolders);
    measures = List.copyOf(measures);
    pairs = List.copyOf(pairs);
    reruns = List.copyOf(reruns);
  }

  /**
   * Two models' maps.
   *
   * @param a the name of one model
   * @param b the name of the other
   * @param correlation over images
   * @param divergence over images
   */
  public record ModelPair(String a, String b, MeanSpread correlation, MeanSpread divergence) {
    public ModelPair {
      Objects.requireNonNull(a, "a");
      Objects.requireNonNull(b, "b");
      Objects.requireNonNull(correlation, "correlation");
      Objects.requireNonNull(divergence, "divergence");
    }
  }

  /**
   * A model's maps and its own under other noise.
   *
   * @param model the model's name
   * @param folder the folder of the other maps: "smoothgrad-seed1"
   * @param correlation over images
   * @param divergence over images
   */
  public record Rerun(String model, String folder, MeanSpread correlation, MeanSpread divergence) {
    public Rerun {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(folder, "folder");
      Objects.requireNonNull(correlation, "correlation");
      Objects.requireNonNull(divergence, "divergence");
    }
  }

  /** Where the comparison of a method's maps lies. */
  public static Path file(DatasetFolder dataset, String method) {
    return dataset.evaluation().resolve("saliency-" + method + ".json");
  }

  /** What was found by one measure. */
  public MeasureComparison by(MapMeasureKind measure) {
    return measures.stream().filter(one -> one.measure() == measure).findFirst().orElseThrow();
  }

  /** Writes it as JSON, whole or not at all. */
  void write(Path file) {
    JSON.write(file, this);
  }

  /**
   * Reads a comparison.
   *
   * @throws InvalidInputException if the file is missing, broken or of another format
   */
  public static SaliencyComparison read(Path file) {
    return JSON.read(file);
  }
}
