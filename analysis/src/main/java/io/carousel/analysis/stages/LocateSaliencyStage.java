package io.carousel.analysis.stages;

import io.carousel.analysis.models.catalogue.ModelChoice;
import io.carousel.analysis.reporting.figure.FigureFiles;
import io.carousel.analysis.saliency.location.LocationFiles;
import io.carousel.analysis.saliency.location.LocationJob;
import io.carousel.analysis.saliency.location.RegionSource;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.dataset.AnnotationKind;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.RecordedStage;
import java.nio.file.Path;
import java.util.List;

/** What every loss looks at, as a stage: a part is a run of neighbouring images. */
public final class LocateSaliencyStage extends RecordedStage {

  private final DatasetFolder dataset;
  private final String method;
  private final Path masks;
  private final ModelChoice choice;

  /**
   * The stage of a dataset that is explained and annotated when it runs.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param masks a folder of masks that tell the car from the background; null for the dataset's
   *     annotations
   */
  public LocateSaliencyStage(DatasetFolder dataset, String method, Path masks) {
    this(dataset, method, masks, ModelChoice.ALL);
  }

  /**
   * The stage of a dataset that is explained and annotated when it runs.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @param masks a folder of masks that tell the car from the background; null for the dataset's
   *     annotations
   * @param choice which models' maps are looked at
   */
  public LocateSaliencyStage(DatasetFolder dataset, String method, Path masks, ModelChoice choice) {
    super("locate-saliency-" + method, dataset.root());
    this.dataset = dataset;
    this.method = method;
    this.masks = masks;
    this.choice = choice;
  }

  @Override
  public List<Path> inputs() {
    return List.of(
        dataset.samples(),
        dataset.saliency().resolve(method),
        masks == null ? dataset.annotations() : masks);
  }

  @Override
  public List<Path> outputs() {
    return LocationFiles.of(dataset, method);
  }

  @Override
  public String fingerprint() {
    Fingerprint hash =
        new Fingerprint()
            .with("format", SaliencyLocation.FORMAT_VERSION)
            .withFile("samples", dataset.samples())
            .with("models", choice.only().stream().sorted().toList())
            .with("untrained", choice.untrained());
    if (masks == null) {
      for (AnnotationKind kind : List.of(AnnotationKind.PARTS, AnnotationKind.SHADOW)) {
        hash.withFolder(kind.folder(), dataset.annotations().resolve(kind.folder()), false);
      }
    } else {
      hash.withFolder("masks", masks, true);
    }
    MapFiles.addTo(hash, dataset, method);
    return hash.hash();
  }

  private LocationJob job(Progress progress) {
    return new LocationJob(dataset, method, choice, RegionSource.of(dataset, masks), progress);
  }

  @Override
  public int mostParts() {
    return Math.max(1, job(Progress.silent()).images());
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    if (part.equals(Shard.WHOLE)) {
      draw(job(progress).run());
    } else {
      job(progress).run(part, partFile(part));
    }
    return Outcome.DONE;
  }

  @Override
  public Outcome merge(int parts, Progress progress) {
    if (parts > 1) {
      draw(job(progress).merge(partFiles(parts)));
    }
    record(outputs());
    return Outcome.DONE;
  }

  private void draw(SaliencyLocation location) {
    FigureFiles figures = new FigureFiles();
    figures.add(location, method);
    figures.write(dataset.evaluation());
  }
}
