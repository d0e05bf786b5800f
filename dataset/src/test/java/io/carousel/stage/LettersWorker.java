package io.carousel.stage;

import io.carousel.job.Shard;
import io.carousel.job.worker.Worker;
import java.nio.file.Path;

/** Runs a part of {@link Letters} in a process of its own. */
final class LettersWorker {

  private LettersWorker() {}

  public static void main(String[] arguments) {
    Worker.run(
        worker ->
            new Letters(Path.of(arguments[0])).run(Shard.parse(arguments[1]), worker.progress()));
  }
}
