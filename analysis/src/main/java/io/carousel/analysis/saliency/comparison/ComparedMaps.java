package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.saliency.Belonging;
import io.carousel.analysis.saliency.CommonPart;
import io.carousel.analysis.saliency.MapScratch;
import io.carousel.analysis.saliency.MethodNames;
import io.carousel.analysis.saliency.SaliencyMaps;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The maps that are compared: those of every model, by the models' names, and then those of the
 * same models under other noise. One image's maps are read at a time.
 */
final class ComparedMaps {

  private final List<SaliencyMaps> models = new ArrayList<>();
  private final List<Rerun> reruns = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private CommonPart part;

  private ComparedMaps() {}

  /**
   * A model's maps under other noise.
   *
   * @param model which model's
   * @param folder the folder that they are in
   * @param maps the maps
   */
  record Rerun(int model, String folder, SaliencyMaps maps) {}

  /**
   * Opens a method's maps of the models that are meant. Maps that show another part of the images
   * than most, so that they have nothing in common with them pixel by pixel, are left out.
   *
   * @throws InvalidInputException if there are fewer than two models' maps, files are damaged, or
   *     maps were made from different images or in different ways
   */
  static ComparedMaps open(DatasetFolder dataset, String method, ModelChoice choice) {
    ComparedMaps maps = new ComparedMaps();
    Path place = dataset.saliency().resolve(method);
    maps.models.addAll(SaliencyMaps.openAll(dataset, method));
    maps.models.sort(Comparator.comparing(file -> file.origin().model()));
    maps.choose(choice, place);
    maps.check(place);
    for (String folder : MethodNames.underOtherNoise(dataset, method)) {
      maps.addReruns(dataset, folder);
    }
    return maps;
  }

  private void check(Path folder) {
    if (models.size() < 2) {
      throw new InvalidInputException(
          folder.toString(),
          "holds the maps of one model only; explain another, as `explain` does for every"
              + " model in the models folder");
    }
    Belonging.check(folder, origins());
    leaveOddOnesOut(folder);
    part = CommonPart.of(origins());
    List<String> others =
        origins().stream()
            .filter(origin -> !part.isAllOf(origin))
            .map(SaliencyOrigin::model)
            .toList();
    if (!others.isEmpty()) {
      warnings.add(
          "%s: compared on %s, which is what all maps show; those of %s show more or are finer"
              .formatted(folder, part, String.join(", ", others)));
    }
  }

  private void choose(ModelChoice choice, Path folder) {
    choice.check(
        folder.toString(), models(), origins().stream().map(SaliencyOrigin::loss).toList());
    models.removeIf(maps -> !choice.admits(maps.origin().model(), maps.origin().loss()));
  }

  /** Keeps the maps that have a part of the images in common with the most others. */
  private void leaveOddOnesOut(Path folder) {
    List<SaliencyOrigin> origins = origins();
    SaliencyOrigin usual =
        Collections.max(origins, Comparator.comparingLong(origin -> alike(origin, origins)));
    List<SaliencyOrigin> odd =
        origins.stream().filter(origin -> !CommonPart.have(origin, usual)).toList();
    for (SaliencyOrigin origin : odd) {
      warnings.add(
          "%s: %s is left out: its maps show %s, those of %s %s"
              .formatted(folder, origin.model(), shown(origin), usual.model(), shown(usual)));
    }
    models.removeIf(maps -> odd.contains(maps.origin()));
    if (models.size() < 2) {
      throw new InvalidInputException(
          folder.toString(),
          "holds no two models' maps of the same part of an image; " + String.join("; ", warnings));
    }
  }

  private static long alike(SaliencyOrigin origin, List<SaliencyOrigin> origins) {
    return origins.stream().filter(other -> CommonPart.have(origin, other)).count();
  }

  private static String shown(SaliencyOrigin origin) {
    return origin
        .framing()
        .map(Framing::toString)
        .orElse("%d x %d pixels of an unknown part".formatted(origin.width(), origin.height()));
  }

  private void addReruns(DatasetFolder dataset, String folder) {
    for (SaliencyMaps maps : SaliencyMaps.openAll(dataset, folder)) {
      SaliencyOrigin origin = maps.origin();
      int model = models().indexOf(origin.model());
      if (model >= 0 && differsInNoiseOnly(models.get(model).origin(), origin)) {
        reruns.add(new Rerun(model, folder, maps));
      } else {
        String place = dataset.saliency().resolve(folder) + ": " + origin.model();
        warnings.add(
            model < 0
                ? place + " is left out: " + origin.model() + " has no maps to compare them with"
                : place
                    + " is left out: it differs in weights, images or settings, not in noise only;"
                    + " run `explain` again");
      }
    }
  }

  private static boolean differsInNoiseOnly(SaliencyOrigin a, SaliencyOrigin b) {
    return a.method().differsInNoiseOnly(b.method())
        && a.weights().equals(b.weights())
        && a.distance() == b.distance()
        && a.dataset().equals(b.dataset())
        && a.isOfSamePart(b);
  }

  /** What made the models' maps, by model. */
  List<SaliencyOrigin> origins() {
    return models.stream().map(SaliencyMaps::origin).toList();
  }

  /** The models' names. */
  List<String> models() {
    return origins().stream().map(SaliencyOrigin::model).toList();
  }

  /** The maps under other noise; they come after the models'. */
  List<Rerun> reruns() {
    return List.copyOf(reruns);
  }

  /** What was left out, and why, a line each. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** How many maps an image has: the models', and then those under other noise. */
  int count() {
    return models.size() + reruns.size();
  }

  /** How many pixels each of them has. */
  int pixels() {
    return part.width() * part.height();
  }

  /**
   * Reads of an image's maps what all of them show.
   *
   * @param into gets them, {@link #count} of them of {@link #pixels} each
   * @throws InvalidInputException if one is missing or damaged
   */
  void read(int frame, MapScratch scratch, float[][] into) {
    for (int i = 0; i < into.length; i++) {
      SaliencyMaps maps = file(i);
      if (part.isAllOf(maps.origin())) {
        maps.read(frame, scratch, into[i]);
      } else {
        float[] values = part.of(maps.origin(), maps.map(frame)).values();
        System.arraycopy(values, 0, into[i], 0, values.length);
      }
    }
  }

  private SaliencyMaps file(int index) {
    return index < models.size() ? models.get(index) : reruns.get(index - models.size()).maps();
  }
}
