package io.carousel.cluster;

import io.carousel.job.InvalidInputException;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import io.carousel.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what a part gets from a YAML file, so that a lab says it once. */
public final class ResourcesFile {

  private static final int MOST = 1_000_000;

  private static final List<String> FIELDS =
      List.of("partition", "cores", "gpus", "memory", "time");

  private ResourcesFile() {}

  /**
   * Reads a file.
   *
   * @throws InvalidInputException with a line for every mistake in it
   */
  public static Resources read(Path file) {
    Yaml document = YamlFile.read(file, "it must have some of " + String.join(", ", FIELDS));
    if (!(document instanceof Yaml.Mapping mapping)) {
      throw new InvalidInputException(
          file + ":" + document.line(),
          "must be a mapping with some of " + String.join(", ", FIELDS));
    }
    Mistakes mistakes = new Mistakes(file);
    Fields fields = new Fields(mapping, "", FIELDS, mistakes);
    String partition = fields.text("partition").orElse(null);
    Integer cores = number(fields, "cores", 1);
    Integer gpus = number(fields, "gpus", 0);
    String memory = fields.text("memory").orElse(null);
    String time = fields.text("time").orElse(null);
    mistakes.throwIfAny();
    return new Resources(partition, cores, gpus, memory, time);
  }

  private static Integer number(Fields fields, String name, int least) {
    return fields.has(name)
        ? (Integer) (int) fields.wholeNumber(name, least, MOST, Optional.empty())
        : null;
  }
}
