package io.carousel.cli.on;

import io.carousel.cli.home.AssignedDevice;
import io.carousel.cluster.Cluster;
import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.ClusterSession;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.worker.JavaCommand;
import io.carousel.job.worker.WorkerTask;
import io.carousel.renderer.gl.GlContext;
import io.carousel.renderer.gl.GlDevice;
import io.carousel.stage.Outcome;
import io.carousel.stage.PartRunner;
import io.carousel.stage.Stage;
import io.carousel.stage.WorkerParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Worker processes on this machine, each with its own OpenGL and compute device. */
final class LocalCluster implements Cluster {

  private static final Pattern WHERE = Pattern.compile("local(?::([1-9]\\d{0,3}))?");

  private final Class<?> main;

  /**
   * Processes of this program.
   *
   * @param main the class with its {@code main}
   */
  LocalCluster(Class<?> main) {
    this.main = main;
  }

  @Override
  public String pattern() {
    return "local:N";
  }

  @Override
  public boolean handles(String where) {
    return WHERE.matcher(where).matches();
  }

  @Override
  public ClusterSession open(String where, ClusterRequest request) {
    Matcher matcher = WHERE.matcher(where);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(where);
    }
    int cores = Runtime.getRuntime().availableProcessors();
    List<GlDevice> gpus = gpus();
    int workers =
        matcher.group(1) != null
            ? Integer.parseInt(matcher.group(1))
            : gpus.isEmpty() ? cores : gpus.size();
    int each =
        request.resources().cores() != null
            ? request.resources().cores()
            : Math.max(1, cores / workers);
    return new LocalSession(
        WorkerParts.of(
            slots(workers, each, gpus),
            request.parts().orElse(workers),
            (stage, part) ->
                new WorkerTask(
                    stage.name() + ", part " + part,
                    main,
                    request.program().arguments(stage.name(), part.toString()),
                    0),
            request.log()));
  }

  private static List<GlDevice> gpus() {
    try {
      return GlContext.devices().stream().filter(device -> !device.software()).toList();
    } catch (JobFailedException e) {
      return List.of(); // Without EGL; whoever draws will say so.
    }
  }

  /** How each worker is started: with its share of the cores, and a GPU if there are any. */
  static List<JavaCommand> slots(int workers, int cores, List<GlDevice> gpus) {
    List<JavaCommand> slots = new ArrayList<>();
    JavaCommand java =
        JavaCommand.ofThisProcess().withOptions(List.of("-XX:ActiveProcessorCount=" + cores));
    for (int worker = 0; worker < workers; worker++) {
      Map<String, String> environment = new HashMap<>(threads(cores));
      if (!gpus.isEmpty()) {
        GlDevice gpu = gpus.get(worker % gpus.size());
        environment.put(AssignedDevice.EGL, String.valueOf(gpu.index()));
        gpu.cuda()
            .ifPresent(number -> environment.put(AssignedDevice.CUDA, String.valueOf(number)));
      }
      slots.add(java.withEnvironment(environment));
    }
    return slots;
  }

  /** What tells software OpenGL and PyTorch how many threads to start. */
  private static Map<String, String> threads(int cores) {
    return Map.of("LP_NUM_THREADS", "" + cores, "OMP_NUM_THREADS", "" + cores);
  }

  /** Nothing is left when its parts have ended. */
  private record LocalSession(PartRunner parts) implements ClusterSession {

    @Override
    public int workers() {
      return parts.workers();
    }

    @Override
    public Outcome run(Stage stage, List<Shard> shards, Progress progress) {
      return parts.run(stage, shards, progress);
    }

    @Override
    public void close() {}
  }
}
