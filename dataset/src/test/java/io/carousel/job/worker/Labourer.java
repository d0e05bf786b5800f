package io.carousel.job.worker;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A worker that does what its first argument says. */
final class Labourer {

  private Labourer() {}

  public static void main(String[] arguments) {
    Worker.run(worker -> work(worker, arguments));
  }

  private static void work(Worker worker, String[] arguments) {
    switch (arguments[0]) {
      case "work" -> {
        System.out.println("{\"done\": 1000}");
        worker.done(1);
        worker.done(3);
      }
      case "write environment" -> write(Path.of(arguments[1]), System.getenv("LABOUR"));
      case "refuse" -> throw new InvalidInputException("a.yaml:3", "is wrong");
      case "fail" -> throw new JobFailedException("the disk is full");
      case "crash" -> throw new IllegalStateException("a bug");
      case "halt once" -> {
        worker.done(2);
        if (!Files.exists(Path.of(arguments[1]))) {
          write(Path.of(arguments[1]), "halted");
          Runtime.getRuntime().halt(9);
        }
        worker.done(3);
      }
      case "wait" -> {
        write(Path.of(arguments[1]), "" + ProcessHandle.current().pid());
        waitForever();
      }
      case "pool" -> {
        // A pool within a worker, to be killed with all that it started.
        new WorkerPool(JavaCommand.ofThisProcess(), 1)
            .run(
                java.util.List.of(
                    new WorkerTask(
                        "wait", Labourer.class, java.util.List.of("wait", arguments[1]), 0)),
                io.carousel.job.Progress.silent().begin("", 0, ""));
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void waitForever() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
