package io.carousel.proof;

import io.carousel.analysis.datasets.layout.KnownLayouts;
import io.carousel.analysis.datasets.preprocess.ImageFile;
import io.carousel.analysis.embeddings.EmbeddingOrigin;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.displacement.EmbeddingDisplacement;
import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.imports.EmbeddingImportJob;
import io.carousel.analysis.embeddings.imports.EmbeddingImportSettings;
import io.carousel.analysis.embeddings.similarity.ModelSimilarity;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.embeddings.summary.Summary;
import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.comparison.SaliencyComparison;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.analysis.training.settings.SettingsFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.DatasetSource;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.FolderTree;
import io.carousel.job.Progress;
import io.carousel.job.Sha256;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.asset.Catalog;
import io.carousel.renderer.asset.EnvironmentCatalog;
import io.carousel.renderer.asset.EnvironmentInstallJob;
import io.carousel.renderer.car.installed.InstalledCars;
import io.carousel.renderer.environment.EnvironmentLibrary;
import io.carousel.study.config.StudyConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every kind of file that is read, with what reads it. A new kind of file is a line here. */
enum FileReader {
  SAMPLES("samples.csv", SampleTable::read),
  MANIFEST("dataset.json", Manifest::read),
  DATASET_ZIP("dataset.zip", FileReader::zip),
  SCENE("scene.yaml", SceneRenderer.standard()::read),
  STUDY("study.yaml", FileReader::study),
  TRAINING_SETTINGS("settings.yaml", SettingsFile.standard()::changedBy),
  CHECKPOINT("embedder_best.pth", StateDict::read),
  SAFETENSORS("model.safetensors", StateDict::read),
  MODEL("model.yaml", file -> new ModelLibrary(file.getParent()).find()),
  NPY("array.npy", NpyFile::read),
  EMBEDDINGS("none.npy", Embeddings::read),
  IMPORTED_NPY("mine.npy", FileReader::imported),
  IMPORTED_NPZ("mine.npz", FileReader::imported),
  IMPORTED_CSV("mine.csv", FileReader::imported),
  EMBEDDING_ORIGIN("none.json", EmbeddingOrigin::read),
  EVALUATION("nr_prec.json", Evaluation::read),
  SUMMARY("nr_prec-summary.json", Summary::read),
  LIKENESS("likeness.json", ModelSimilarity::read),
  DIFFERENCES("nr_prec-differences.json", LossDifferences::read),
  DISPLACEMENT("movement.json", EmbeddingDisplacement::read),
  COMPARISON("saliency-smoothgrad.json", SaliencyComparison::read),
  LOCATION("attention-smoothgrad.json", SaliencyLocation::read),
  TRAINING_RECORD("training.json", TrainingRecord::read),
  STUDY_RESULTS("study.json", StudyResults::read),
  SALIENCY("none.npz", FileReader::maps),
  PNG("0.png", ImageFile::read),
  JPEG("0.jpg", ImageFile::read),
  MAT("cars_annos.mat", FileReader::cars),
  EXR("map.exr", EnvironmentLibrary::read),
  HDR("map.hdr", EnvironmentLibrary::read),
  MAP_CREDIT("map.json", FileReader::credit),
  PACKAGE("maps.deb", FileReader::install),
  CAR_CATALOG("cars.yaml", Catalog::read),
  MAP_CATALOG("maps.yaml", EnvironmentCatalog::read),
  CAR_SHEET("a/car.json", file -> new InstalledCars(file.getParent().getParent()).summary("a")),
  CAR_MESH("a/mesh.bin", FileReader::car);

  /** Reads a file. */
  @FunctionalInterface
  interface Reading {
    void read(Path file) throws IOException;
  }

  private static final String CAR =
      """
      {"id": "a", "label": "A", "body_type": "car", "licence": "CC0", "credit": "Anna",
       "parts": [{"name": "body", "role": "paint", "triangles": 1}]}
      """;

  /** A scene that is read in no time. */
  private static final String SMALL_SCENE =
      """
      count: 8
      properties:
        model: [sedan, van]
        rotation_z: {from: 0, to: 360, levels: 4}
      """;

  /** The map that is in the whole package. */
  private static final Path MAP = Path.of("src/test/resources/io/carousel/proof/corpus/exr/whole");

  private final String fileName;
  private final Reading reading;

  FileReader(String fileName, Reading reading) {
    this.fileName = fileName;
    this.reading = reading;
  }

  /** What it is called where readers are named: "car-mesh". */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reader of a name. */
  static FileReader of(String id) {
    return Arrays.stream(values())
        .filter(reader -> reader.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no reader " + id));
  }

  /**
   * Reads a file of this kind.
   *
   * @param bytes what is in it
   * @param folder where it is put, alone; is emptied
   */
  void read(byte[] bytes, Path folder) throws IOException {
    FolderTree.delete(folder);
    Path file = folder.resolve(fileName);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    reading.read(file);
  }

  private static void zip(Path file) {
    try (DatasetSource source = DatasetSource.open(file)) {
      SampleTable.read(source.folder().samples())
          .samples()
          .forEach(sample -> ImageFile.read(source.folder().image(sample.frame())));
    }
  }

  /** The config names scenes that lie beside it. */
  private static void study(Path file) throws IOException {
    for (String scene : List.of("fleet.yaml", "quickstart.yaml")) {
      Files.writeString(file.resolveSibling(scene), SMALL_SCENE);
    }
    new StudyConfigReader(SceneRenderer.standard()).read(file);
  }

  /** The annotations name six images. */
  private static void cars(Path file) throws IOException {
    Path images = Files.createDirectories(file.resolveSibling("car_ims"));
    for (int image = 1; image <= 6; image++) {
      Files.createFile(images.resolve("00000%d.jpg".formatted(image)));
    }
    KnownLayouts.CARS196.layout().read(file.getParent());
  }

  /** The embeddings are of three images. */
  private static void imported(Path file) throws IOException {
    DatasetFolder dataset = new DatasetFolder(file.resolveSibling("data"));
    Files.createDirectories(dataset.images());
    List<Sample> samples = new ArrayList<>();
    for (int frame = 0; frame < 3; frame++) {
      Files.createFile(dataset.images().resolve(frame + ".png"));
      samples.add(new Sample(frame, List.of(Level.of(frame))));
    }
    new SampleTable(List.of("hue"), samples).write(dataset.samples());
    new EmbeddingImportJob(dataset, true).run(file, EmbeddingImportSettings.NONE);
  }

  private static void maps(Path file) {
    SaliencyFile maps = SaliencyFile.open(file);
    for (int frame = 0; frame < 3; frame++) {
      if (maps.has(frame)) {
        maps.map(frame);
      }
    }
  }

  private static void credit(Path file) throws IOException {
    Files.createFile(file.resolveSibling("map.exr"));
    new EnvironmentLibrary(file.getParent()).credits(Set.of("map"));
  }

  private static void install(Path file) {
    EnvironmentCatalog catalog =
        new EnvironmentCatalog(
            "maps",
            "CC0",
            "Anna",
            List.of(new EnvironmentCatalog.Entry("city", "City", "city.exr", Sha256.of(MAP))));
    new EnvironmentInstallJob(
            catalog,
            new EnvironmentLibrary(file.resolveSibling("installed")),
            (name, folder) -> file,
            Progress.silent())
        .run(Optional.of(file));
  }

  private static void car(Path file) throws IOException {
    Files.writeString(file.resolveSibling("car.json"), CAR);
    new InstalledCars(file.getParent().getParent()).load("a");
  }
}
