package io.carousel.analysis.models.library;

import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds checkpoints of trunks that learned from ImageNet. */
final class ImageNetTrunks {

  private ImageNetTrunks() {}

  /**
   * Whether a file is a trunk of a known architecture with a classifier of 1,000 classes, or in a
   * folder that is called after ImageNet.
   */
  static boolean isOne(Path file) {
    try {
      return ReadGuard.read(
          file,
          () ->
              NetworkOutline.classes(file) == ImageNetModel.CLASSES
                  || (isInFolder(file) && NetworkOutline.ofTrunk(file).isPresent()));
    } catch (InvalidInputException e) {
      return false; // Training leaves other files too, which are none of the library's business.
    }
  }

  private static boolean isInFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return String.valueOf(folder.getFileName()).equalsIgnoreCase(LossInfo.IMAGENET.loss());
  }

  /**
   * The models of some files, in their order.
   *
   * @param files files of the folder of models, of which those with an embedder beside them are
   *     left out
   * @param seed what embedders are drawn with
   */
  static List<LossModel> among(List<Path> files, Path modelsFolder, long seed) {
    List<LossModel> models = new ArrayList<>();
    for (Path file : files) {
      if (WeightFiles.isOne(file) && isOne(file)) {
        NetworkOutline outline = NetworkOutline.ofTrunk(file).orElseThrow();
        String name = LossInfo.IMAGENET.loss();
        models.add(
            new ImageNetModel(
                models.isEmpty() ? name : "%s (%s)".formatted(name, outline.architecture()),
                outline,
                modelsFolder,
                file,
                seed));
      }
    }
    return models;
  }
}
