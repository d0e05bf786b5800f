package io.carousel.study.config;

import io.carousel.analysis.AnalysisSettings;
import io.carousel.yaml.YamlSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a study is to be.
 *
 * @param name its name, and its folder's under {@code output/}
 * @param sources what it was read from
 * @param train the scene that networks learn from, and whose other half of the classes accuracy is
 *     measured on
 * @param probe the scene that Normalised R-Precision is measured on
 * @param label the columns whose combinations are the classes
 * @param losses names of losses in the catalogue
 * @param folds into how many folds the classes that training may see are divided, at least 2
 * @param chosen the folds to train on, ascending, from 0
 * @param seeds where weights, batches and augmentation start from; one run each
 * @param network the network that is trained
 * @param settings a file that changes how losses are trained; empty for what suits each
 * @param epochs for every loss; empty for what suits each
 * @param untrained how many untrained networks are measured, with seeds from 0
 * @param tie the shortcut that is planted
 * @param explained how many images of the probe are explained; 0 for none
 * @param analysis how images are embedded and explained, and what the probe is measured by beside
 *     Normalised R-Precision
 */
public record StudyConfig(
    String name,
    YamlSources sources,
    ScenePlan train,
    ScenePlan probe,
    List<String> label,
    List<String> losses,
    int folds,
    List<Integer> chosen,
    List<Long> seeds,
    NetworkPlan network,
    Optional<Path> settings,
    Optional<Integer> epochs,
    int untrained,
    Optional<TiePlan> tie,
    int explained,
    AnalysisSettings analysis) {

  public StudyConfig {
    label = List.copyOf(label);
    losses = List.copyOf(losses);
    chosen = List.copyOf(chosen);
    seeds = List.copyOf(seeds);
  }

  /** This study with another analysis. */
  public StudyConfig with(AnalysisSettings other) {
    return new StudyConfig(
        name, sources, train, probe, label, losses, folds, chosen, seeds, network, settings, epochs,
        untrained, tie, explained, other);
  }

  /** How many networks are trained. */
  public int runs() {
    int strengths = tie.map(plan -> plan.strengths().size()).orElse(1);
    return losses.size() * chosen.size() * seeds.size() * strengths;
  }
}
