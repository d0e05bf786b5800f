package io.carousel.cluster.slurm;

import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.ClusterSession;
import io.carousel.cluster.RunFolder;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import io.carousel.stage.JointStep;
import io.carousel.stage.Outcome;
import io.carousel.stage.PartFailure;
import io.carousel.stage.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Parts as tasks of job arrays, which are cancelled when the session ends before they do. */
final class SlurmSession implements ClusterSession {

  private static final int PAUSE_MILLIS = 1000;

  /** A busy cluster's controller is asked seldom; the disk says all but that a task has died. */
  private static final int LOOKS_A_QUESTION = 5;

  private final ClusterRequest request;
  private final int atOnce;
  private final SlurmCommands slurm;
  private final Thread hook = new Thread(this::cancel, "slurm-end");
  private volatile SlurmArray running;
  private final RunFolder folder;

  /**
   * A session.
   *
   * @param atOnce how many parts may run at a time
   */
  SlurmSession(ClusterRequest request, int atOnce, SlurmCommands slurm) {
    this.request = request;
    this.atOnce = atOnce;
    this.slurm = slurm;
    this.folder = new RunFolder(request);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public int workers() {
    return request.parts().orElse(atOnce);
  }

  @Override
  public Optional<String> script(Stage stage) {
    int parts = stage.parts(workers());
    return Optional.of(
        "# sbatch --array=1-%d%%%d%n".formatted(parts, atOnce)
            + SbatchScript.of(request, stage.name(), parts, folder.next(stage)));
  }

  @Override
  public Outcome run(Stage stage, List<Shard> parts, Progress progress) {
    if (parts.isEmpty()) {
      return Outcome.DONE;
    }
    Path own = folder.begin(stage);
    Path script = own.resolve("job.sh");
    int count = parts.get(0).count();
    WholeFile.write(script, SbatchScript.of(request, stage.name(), count, own));
    try (JointStep step = new JointStep(progress, stage.name(), parts.size())) {
      SlurmArray array = new SlurmArray(slurm, script, atOnce, stage.name(), parts, step, request);
      running = array;
      array.submit();
      for (int look = 1; !array.isOver(); look++) {
        Thread.sleep(PAUSE_MILLIS);
        array.look(look % LOOKS_A_QUESTION == 0);
      }
      PartFailure.refuse(array.failures());
    } catch (InvalidInputException e) {
      folder.done(); // All that there is to say has been said.
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while SLURM was at work", e);
    } finally {
      cancel();
    }
    folder.done();
    return Outcome.DONE;
  }

  private void cancel() {
    SlurmArray array = running;
    if (array != null) {
      array.cancel();
    }
    running = null;
  }

  @Override
  public void close() {
    cancel();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // This process is ending, and the hook has run or will.
    }
    folder.close();
  }
}
