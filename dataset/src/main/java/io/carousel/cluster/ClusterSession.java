package io.carousel.cluster;

import io.carousel.stage.PartRunner;
import io.carousel.stage.Stage;
import java.util.Optional;

/** A place where parts run, while a command uses it. Closing ends whatever was begun for it. */
public interface ClusterSession extends PartRunner, AutoCloseable {

  /**
   * What would be submitted for a stage, for people to read; empty where nothing is.
   *
   * @param stage a stage whose inputs are there
   */
  default Optional<String> script(Stage stage) {
    return Optional.empty();
  }

  @Override
  void close();
}
