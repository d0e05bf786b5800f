package io.carousel.study.config;

import ai.djl.Device;
import io.carousel.analysis.AnalysisSettings;
import io.carousel.analysis.AnalysisSettingsReader;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.analysis.models.network.Weights;
import io.carousel.analysis.training.losses.Losses;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.SceneRenderer;
import io.carousel.yaml.Fields;
import io.carousel.yaml.LayeredYaml;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import io.carousel.yaml.YamlSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads studies' configs; their format is described in {@code docs/studies.md}. */
public final class StudyConfigReader {

  private static final String NAME = "name";
  private static final String TRAIN = "train";
  private static final String PROBE = "probe";
  private static final String LABEL = "label";
  private static final String LOSSES = "losses";
  private static final String FOLDS = "folds";
  private static final String FOLD = "fold";
  private static final String SEEDS = "seeds";
  private static final String NETWORK = "network";
  private static final String INPUT = "input";
  private static final String DIMENSIONS = "dimensions";
  private static final String INIT = "init";
  private static final String SETTINGS = "settings";
  private static final String EPOCHS = "epochs";
  private static final String UNTRAINED = "untrained";
  private static final String TIED = "tied";
  private static final String EXPLAIN = "explain";
  private static final String ANALYSIS = "analysis";

  private static final List<String> FIELDS =
      List.of(
          NAME,
          TRAIN,
          PROBE,
          LABEL,
          LOSSES,
          FOLDS,
          FOLD,
          SEEDS,
          NETWORK,
          INPUT,
          DIMENSIONS,
          INIT,
          SETTINGS,
          EPOCHS,
          UNTRAINED,
          TIED,
          EXPLAIN,
          ANALYSIS);

  /** What a study may be called: it becomes the name of a folder. */
  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final LayeredYaml.Format FORMAT =
      new LayeredYaml.Format(
          "fields such as train and probe",
          "start from a copy of studies/quick.yaml",
          Set.of(NAME));

  private static final String ALL = "all";
  private static final String STANDARD_LABEL = "model";
  private static final long STANDARD_FOLDS = 4;

  private static final long STANDARD_UNTRAINED = 4;
  private static final long MOST_FOLDS = 100;
  private static final long MOST_SIDE = 4096;
  private static final long MOST = 100_000;

  private final SceneRenderer renderer;

  /**
   * A reader of configs for the cars and places that are there.
   *
   * @param renderer reads the scene configs that a study names
   */
  public StudyConfigReader(SceneRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * Reads a config, and the scene configs that it names.
   *
   * @throws InvalidInputException if a file is missing or anything in it is wrong: one line a
   *     mistake, {@code file:line: field: what is wrong; what to do}
   */
  public StudyConfig read(Path file) {
    return read(file, List.of());
  }

  /**
   * Reads a config with some fields changed.
   *
   * @param settings the changes, each as {@code field=value}: {@code probe.count=100}
   * @throws InvalidInputException as {@link #read(Path)}
   */
  public StudyConfig read(Path file, List<String> settings) {
    return new Reading(file, LayeredYaml.read(file, settings, FORMAT)).config();
  }

  /** The reading of one file. */
  private final class Reading {

    private final Path file;
    private final YamlSources sources;
    private final Mistakes mistakes;
    private final Fields fields;
    private final ListReader lists;

    Reading(Path file, LayeredYaml document) {
      this.file = file;
      this.sources = document.sources();
      this.mistakes = new Mistakes(sources);
      this.fields = new Fields(document.mapping(), "", FIELDS, mistakes);
      this.lists = new ListReader(fields, mistakes);
    }

    StudyConfig config() {
      String name = name();
      ScenePlanReader scenes = new ScenePlanReader(renderer, mistakes);
      Optional<ScenePlan> train = scenes.read(fields, TRAIN);
      Optional<ScenePlan> probe = scenes.read(fields, PROBE);
      List<String> varying = train.map(ScenePlan::varying).orElse(List.of());
      int folds = whole(FOLDS, 2, MOST_FOLDS, STANDARD_FOLDS);
      StudyConfig config =
          new StudyConfig(
              name,
              sources,
              train.orElse(null),
              probe.orElse(null),
              label(varying),
              losses(),
              folds,
              chosen(folds),
              seeds(),
              network(),
              path(SETTINGS),
              fields.has(EPOCHS) ? Optional.of(whole(EPOCHS, 1, MOST, 1)) : Optional.empty(),
              whole(UNTRAINED, 1, MOST_FOLDS, STANDARD_UNTRAINED),
              new TieReader(fields, TIED, mistakes).read(varying, probeVarying(probe)),
              whole(EXPLAIN, 0, MOST, 0),
              analysis());
      mistakes.throwIfAny();
      return config;
    }

    private AnalysisSettings analysis() {
      Device device = ComputeDevice.best();
      return fields.has(ANALYSIS)
          ? new AnalysisSettingsReader(device, mistakes)
              .read(fields.mapping(ANALYSIS, AnalysisSettingsReader.FIELDS))
          : AnalysisSettings.standard(device);
    }

    private List<String> probeVarying(Optional<ScenePlan> probe) {
      return probe.map(ScenePlan::varying).orElse(List.of());
    }

    private String name() {
      String stem = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
      String name = fields.text(NAME).orElse(stem);
      if (!NAMES.matcher(name).matches()) {
        mistakes.add(
            fields.value(NAME).map(Yaml::line).orElse(1),
            NAME,
            "must be letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, not"
                + " \""
                + name
                + "\"");
      }
      return name;
    }

    private int whole(String name, long least, long most, long standard) {
      return (int) fields.wholeNumber(name, least, most, Optional.of(standard));
    }

    private List<String> label(List<String> varying) {
      if (!fields.has(LABEL)) {
        return List.of(STANDARD_LABEL);
      }
      // Where the scene could not be read, what it varies is not known.
      return varying.isEmpty()
          ? List.of()
          : lists.names(
              LABEL,
              "property that varies in the training scene",
              varying,
              word -> varying.contains(word) ? Optional.of(word) : Optional.empty());
    }

    private List<String> losses() {
      Losses losses = Losses.standard();
      if (!fields.has(LOSSES)
          || (fields.value(LOSSES).orElseThrow() instanceof Yaml.Text word
              && word.text().equals(ALL))) {
        return losses.names();
      }
      return lists.names(LOSSES, "loss", losses.names(), losses::find);
    }

    private List<Integer> chosen(int folds) {
      return fields.has(FOLD)
          ? lists.wholeNumbers(FOLD, 0, folds - 1L).stream().map(Math::toIntExact).sorted().toList()
          : IntStream.range(0, folds).boxed().toList();
    }

    private List<Long> seeds() {
      return fields.has(SEEDS)
          ? lists.wholeNumbers(SEEDS, 0, Integer.MAX_VALUE).stream().sorted().toList()
          : List.of(0L);
    }

    private NetworkPlan network() {
      List<String> known =
          Architectures.ALL.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
      Architecture architecture =
          lists.names(NETWORK, "network", known, word -> known(word)).stream()
              .findFirst()
              .flatMap(Architectures::named)
              .orElse(Architectures.SMALL);
      int width = architecture.inputSize().width();
      int height = architecture.inputSize().height();
      if (fields.has(INPUT)) {
        Fields size = fields.mapping(INPUT, List.of("width", "height"));
        width = (int) size.wholeNumber("width", 1, MOST_SIDE, Optional.empty());
        height = (int) size.wholeNumber("height", 1, MOST_SIDE, Optional.empty());
      }
      return new NetworkPlan(
          architecture.name(),
          width,
          height,
          whole(DIMENSIONS, 1, MOST_SIDE, Weights.DEFAULT_DIMENSIONS),
          path(INIT));
    }

    private static Optional<String> known(String word) {
      return Architectures.named(word).map(Architecture::name);
    }

    /** A file that must be there, from the folder of the file that names it. */
    private Optional<Path> path(String name) {
      Path folder = fields.value(name).map(Yaml::line).map(sources::folderOf).orElse(Path.of(""));
      Optional<Path> path = fields.text(name).map(folder::resolve).map(Path::normalize);
      if (path.isPresent() && !Files.isRegularFile(path.get())) {
        mistakes.add(
            fields.value(name).orElseThrow().line(),
            name,
            "there is no file " + path.get() + "; paths are from the folder of the study's config");
      }
      return path;
    }
  }
}
