package io.carousel.job.worker;

import java.util.List;

/**
 * A piece of work for a process of its own.
 *
 * @param name what a person calls it: "Contrastive, fold 0"
 * @param mainClass the class with the {@code main} that does it, which must be run by a {@link
 *     Worker}
 * @param arguments what that is given
 * @param done how many units of it an earlier run has done already
 */
public record WorkerTask(String name, Class<?> mainClass, List<String> arguments, long done) {
  public WorkerTask {
    arguments = List.copyOf(arguments);
  }
}
