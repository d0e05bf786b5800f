package io.carousel.cli.on;

import io.carousel.cli.options.CountConverter;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.cluster.Resources;
import io.carousel.cluster.ResourcesFile;
import java.nio.file.Path;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What a part gets of a machine. */
final class ResourceOptions {

  @Option(
      names = "--cores",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description =
          "Cores a part. Default: local, an equal share of them; on a cluster, what it gives.")
  private Integer cores;

  @Option(
      names = "--gpus",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = CountConverter.class,
      description = "GPUs a part, on a cluster. Default: none asked for.")
  private Integer gpus;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      showDefaultValue = Visibility.NEVER,
      description = "Memory a part, on a cluster, such as 16G. Default: what it gives.")
  private String memory;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      showDefaultValue = Visibility.NEVER,
      description =
          "How long a part may take, under SLURM, such as 04:00:00. Default: what it gives.")
  private String time;

  @Option(
      names = "--partition",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description = "SLURM's partition. Default: its own choice.")
  private String partition;

  @Option(
      names = "--resources",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description =
          "YAML file with any of cores, gpus, memory, time and partition; options go before it."
              + " Default: none.")
  private Path file;

  /** What the options say, and for what they do not say, the file. */
  Resources resources() {
    Resources said = new Resources(partition, cores, gpus, memory, time);
    return file == null ? said : said.or(ResourcesFile.read(file));
  }
}
