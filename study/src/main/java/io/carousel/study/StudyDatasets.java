package io.carousel.study;

import io.carousel.analysis.datasets.imports.DatasetImportJob;
import io.carousel.analysis.datasets.imports.ImageSelection;
import io.carousel.analysis.datasets.imports.SplitChoice;
import io.carousel.analysis.datasets.layout.KnownLayouts;
import io.carousel.analysis.training.protocol.Label;
import io.carousel.analysis.training.protocol.Protocol;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.job.Progress;
import io.carousel.renderer.RenderProcesses;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.SceneSource;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.job.IfPresent;
import io.carousel.renderer.job.RenderSettings;
import io.carousel.stage.PartRunner;
import io.carousel.stage.StageRunner;
import io.carousel.study.config.StudyConfig;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The datasets of a study: for every strength of the tie one to train on, and of the untied one the
 * unseen classes; and the probe. Networks of a further arm have the probe and the unseen classes in
 * datasets of their own, of links to the same images, so that each holds the embeddings of one arm.
 */
final class StudyDatasets {

  private static final String PROBE = "probe";
  private static final String UNSEEN = "unseen";
  private static final String EXPLAINED = "explained";

  private final StudyConfig config;
  private final StudyFolder folder;
  private final SceneRenderer renderer;
  private final StudySettings settings;
  private final Progress progress;
  private final List<StudyArm> arms;

  StudyDatasets(
      StudyConfig config,
      StudyFolder folder,
      SceneRenderer renderer,
      StudySettings settings,
      Progress progress) {
    this.config = config;
    this.folder = folder;
    this.renderer = renderer;
    this.settings = settings;
    this.progress = progress;
    this.arms = StudyArm.of(config);
  }

  /** What an arm learns from. */
  DatasetFolder train(StudyArm arm) {
    return folder.dataset(arm.train());
  }

  /** What an arm's networks are probed with. */
  DatasetFolder probe(StudyArm arm) {
    return ofArm(PROBE, arm);
  }

  /** What an arm's accuracy is measured on. */
  DatasetFolder unseen(StudyArm arm) {
    return ofArm(UNSEEN, arm);
  }

  private DatasetFolder ofArm(String name, StudyArm arm) {
    return folder.dataset(arm.equals(arms.get(0)) ? name : name + arm.suffix());
  }

  /** The dataset in which nothing is tied, whose unseen classes are measured. */
  private StudyArm untied() {
    return arms.stream().filter(arm -> arm.tied() == 0).findFirst().orElse(new StudyArm(null, ""));
  }

  /** How the images are divided into classes that are seen and others. */
  Protocol protocol() {
    return Protocol.of(train(untied()), new Label(config.label()), config.folds());
  }

  /**
   * Renders what is not there yet.
   *
   * @throws io.carousel.job.InvalidInputException if the study changes a scene in a way that does
   *     not suit it, before anything is rendered, or if other images are there
   */
  void render() {
    Map<String, Scenes> scenes = new LinkedHashMap<>();
    for (StudyArm arm : arms) {
      scenes.put(arm.train(), train(arm.train(), arm.tied()));
    }
    scenes.putIfAbsent(untied().train(), train(untied().train(), 0));
    scenes.put(
        PROBE,
        config
            .probe()
            .changed(config.sources(), PROBE, folder.scenes(), Optional.empty(), 0, renderer));
    RenderSettings rendering = RenderSettings.standard().with(IfPresent.RESUME);
    scenes.forEach(
        (name, scene) -> {
          DatasetFolder dataset = folder.dataset(name);
          PartRunner workers =
              renderer.workers(
                  SceneSource.of(folder.scenes().resolve(name + ".json")),
                  scene,
                  dataset,
                  rendering,
                  new RenderProcesses(settings.java(), settings.workers(), List.of()));
          new StageRunner(workers, new NamedProgress(name, progress))
              .run(renderer.render(scene, dataset, rendering));
        });
  }

  private Scenes train(String name, double strength) {
    return config
        .train()
        .changed(config.sources(), name, folder.scenes(), config.tie(), strength, renderer);
  }

  /** Makes the datasets of unseen classes, and those of links for further arms. */
  void divide() {
    Manifest.Software software = Manifest.read(folder.dataset(PROBE).manifest()).software();
    DatasetFolder unseen = unseen(arms.get(0));
    new UnseenClasses(train(untied()), config.label(), protocol(), software).make(unseen, progress);
    for (StudyArm arm : arms.subList(1, arms.size())) {
      link(unseen, unseen(arm), OptionalInt.empty(), software);
      link(probe(arms.get(0)), probe(arm), OptionalInt.empty(), software);
    }
    if (config.explained() > 0) {
      OptionalInt limit = OptionalInt.of(config.explained());
      link(probe(arms.get(0)), explained(), limit, software);
    }
  }

  /** The images of the probe that are explained. */
  DatasetFolder explained() {
    return folder.dataset(EXPLAINED + "-" + config.explained());
  }

  private void link(
      DatasetFolder from, DatasetFolder to, OptionalInt limit, Manifest.Software software) {
    if (!Files.exists(to.samples())) {
      ImageSelection selection = new ImageSelection(Optional.of(SplitChoice.ALL), limit, 0);
      new DatasetImportJob(
              KnownLayouts.CAROUSEL.layout().read(from.root()),
              selection,
              false,
              software,
              progress)
          .run(to.root());
    }
  }
}
