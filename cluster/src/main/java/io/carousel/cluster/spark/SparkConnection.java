package io.carousel.cluster.spark;

import io.carousel.cluster.Resources;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;

/** How a command comes to be known to a Spark cluster. */
final class SparkConnection {

  /** Spark itself gives up after a minute, and less clearly. */
  private static final int PATIENCE_SECONDS = 40;

  /** The memory of the process that starts a part's; the part has its own beside it. */
  private static final String EXECUTOR_MEMORY = "512m";

  /** What they say is said in one line when something fails; kept, for loggers are forgotten. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("org.apache"), Logger.getLogger("org.sparkproject"));

  private final String master;
  private final Resources resources;

  SparkConnection(String master, Resources resources) {
    this.master = master;
    this.resources = resources;
    refuse("partition", resources.partition());
    refuse("time", resources.time());
  }

  private static void refuse(String setting, String value) {
    if (value != null) {
      throw InvalidInputException.ofSetting(setting, "is for SLURM; Spark has no such thing");
    }
  }

  /** How many cores a part has. */
  int cores() {
    return resources.cores() == null ? 1 : resources.cores();
  }

  /**
   * Connects.
   *
   * @param name what the cluster's pages call the command
   * @throws JobFailedException if that fails, with what is probably wrong
   */
  JavaSparkContext open(String name) {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    if (MasterAddress.isOne(master)) {
      MasterAddress.of(master).check();
    }
    FutureTask<JavaSparkContext> opening =
        new FutureTask<>(() -> new JavaSparkContext(new SparkContext(conf(name))));
    Thread thread = new Thread(opening, "spark-connection");
    thread.setDaemon(true);
    thread.start();
    try {
      return opening.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw refused("it did not answer within " + PATIENCE_SECONDS + " s", e);
    } catch (ExecutionException e) {
      throw refused(FileProblem.detail(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while Spark was called", e);
    }
  }

  private JobFailedException refused(String what, Exception cause) {
    return new JobFailedException(
        "%s: a server is there, but Spark %s could not register with it (%s); master and workers must"
                .formatted(master, version(), what)
            + " be of the same Spark version, as those of `cluster start` are, and have the same secret",
        cause);
  }

  private static String version() {
    return org.apache.spark.package$.MODULE$.SPARK_VERSION();
  }

  private SparkConf conf(String name) {
    SparkConf conf =
        new SparkConf(true)
            .setMaster(master)
            .setAppName("carousel " + name)
            .set("spark.ui.enabled", "false")
            .set("spark.ui.showConsoleProgress", "false")
            // A part each: a process has one OpenGL context, and a killed one takes no other along.
            .set("spark.executor.cores", String.valueOf(cores()))
            .set("spark.task.cpus", String.valueOf(cores()))
            .set("spark.executor.memory", EXECUTOR_MEMORY)
            .set("spark.task.maxFailures", String.valueOf(SparkParts.ATTEMPTS))
            .set("spark.speculation", "true")
            .set("spark.excludeOnFailure.enabled", "false");
    conf.setJars(ownJars());
    if (resources.memory() != null) {
      conf.set("spark.executor.memoryOverhead", resources.memory());
    }
    if (resources.gpus() != null && resources.gpus() > 0) {
      conf.set("spark.executor.resource.gpu.amount", String.valueOf(resources.gpus()));
      conf.set("spark.task.resource.gpu.amount", String.valueOf(resources.gpus()));
    }
    SharedSecret.read()
        .ifPresent(
            secret ->
                conf.set("spark.authenticate", "true").set("spark.authenticate.secret", secret));
    return conf;
  }

  /** What a machine of the cluster needs to start a part: this module and the one it builds on. */
  private static String[] ownJars() {
    List<String> jars = new ArrayList<>();
    for (Class<?> type : List.of(SparkParts.class, Resources.class)) {
      try {
        Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (place.toString().endsWith(".jar")) {
          jars.add(place.toString());
        }
      } catch (URISyntaxException e) {
        throw new IllegalStateException("a class that came from nowhere", e);
      }
    }
    return jars.toArray(String[]::new);
  }
}
