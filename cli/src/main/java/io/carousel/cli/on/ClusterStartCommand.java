package io.carousel.cli.on;

import io.carousel.cli.options.CountConverter;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cluster.ClusterDaemons;
import io.carousel.job.JobFailedException;
import io.carousel.job.worker.HostName;
import java.io.PrintWriter;
import java.util.ServiceLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts Spark's daemons on this machine. */
@Command(
    name = "start",
    description = {
      "Starts Spark's master and workers here, and ends them when it is ended itself, as by Ctrl-C."
          + " On every further machine, --master names the first one's, and there are workers only."
    },
    footer = {
      "  carousel cluster start",
      "  carousel cluster start --master spark://node1:7077",
      "",
      "They prove to each other that they know a secret, ~/.carousel/spark-secret or the file that"
          + " CAROUSEL_SPARK_SECRET names, which has to be the same everywhere."
    })
public final class ClusterStartCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "Name or address by which other machines reach this one. Default: what this machine is"
              + " called.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "7077",
      converter = CountConverter.class,
      description = "The master's port; 0 for one that is free.")
  private Integer port;

  @Option(
      names = "--master",
      paramLabel = "ADDRESS",
      showDefaultValue = Visibility.NEVER,
      description = "Join the master there, and start none here. Default: start one.")
  private String master;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "1",
      converter = CountConverter.class,
      description = "How many workers to start here.")
  private Integer workers;

  @Option(
      names = "--cores",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description = "Cores a worker. Default: an equal share of this machine's.")
  private Integer cores;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    int share = Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, workers));
    ClusterDaemons.Wanted wanted =
        new ClusterDaemons.Wanted(
            host == null ? HostName.get() : host,
            port,
            master,
            workers,
            cores == null ? share : cores);
    ServiceLoader.load(ClusterDaemons.class)
        .findFirst()
        .orElseThrow(
            () -> new JobFailedException("Spark is not built; start this with Carousel's launcher"))
        .run(
            wanted,
            line -> {
              out.println(line);
              out.flush();
            });
  }
}
