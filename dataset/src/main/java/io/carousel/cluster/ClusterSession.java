package io.carousel.cluster;

import io.carousel.stage.PartRunner;

/** A place where parts run, while a command uses it. Closing ends whatever was begun for it. */
public interface ClusterSession extends PartRunner, AutoCloseable {

  @Override
  void close();
}
