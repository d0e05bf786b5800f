package io.carousel.analysis.stages;

import io.carousel.analysis.saliency.SaliencyMaps;
import io.carousel.dataset.DatasetFolder;
import io.carousel.stage.Fingerprint;
import java.util.List;

/** A method's maps in a fingerprint: what made them, as reading them all would take hours. */
final class MapFiles {

  private MapFiles() {}

  /**
   * Adds the maps of a folder.
   *
   * @throws io.carousel.job.InvalidInputException if there are none or they are damaged
   */
  static void addTo(Fingerprint hash, DatasetFolder dataset, String method) {
    List<SaliencyMaps> models = SaliencyMaps.openAll(dataset, method);
    hash.with("maps", method);
    models.forEach(maps -> hash.with("model", maps.origin()).with("bytes", maps.size()));
  }
}
