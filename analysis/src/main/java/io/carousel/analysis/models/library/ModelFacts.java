package io.carousel.analysis.models.library;

import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.models.network.NetworkOutline;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the model that a checkpoint belongs to, in lines of text. */
public final class ModelFacts {

  private ModelFacts() {}

  /**
   * What is known of a checkpoint: the network of a trunk, and what training has recorded beside
   * it.
   *
   * @return a line a fact; none if nothing is known
   * @throws InvalidInputException if the file, or one beside it, is damaged
   */
  public static List<String> of(Path checkpoint) {
    Path folder = checkpoint.toAbsolutePath().getParent();
    List<String> lines = new ArrayList<>();
    Optional<Path> embedder =
        WeightFiles.isTrunk(checkpoint) ? WeightFiles.embedder(folder) : Optional.empty();
    boolean paired = embedder.isPresent();
    Optional<NetworkOutline> outline =
        paired
            ? NetworkOutline.read(checkpoint, embedder.get())
            : NetworkOutline.ofTrunk(checkpoint);
    outline.ifPresent(
        network ->
            lines.add(
                "network: %s, images of %s%s"
                    .formatted(
                        network.architecture(),
                        network.inputSize(),
                        paired ? ", embeddings of %d".formatted(network.dimensions()) : "")));
    if (outline.isPresent() && NetworkOutline.classes(checkpoint) > 0) {
      lines.add("classifier: %d classes; not used".formatted(NetworkOutline.classes(checkpoint)));
    }
    TrainingFile.in(folder)
        .ifPresent(
            training -> {
              LossInfo info = training.info(LossCatalogue.standard());
              lines.add(
                  "training: "
                      + Stream.of(
                              info.loss(),
                              "on " + info.trainedOn(),
                              "fold " + info.fold() + " of " + training.folds(),
                              training.course())
                          .collect(Collectors.joining(", ")));
            });
    return lines;
  }
}
