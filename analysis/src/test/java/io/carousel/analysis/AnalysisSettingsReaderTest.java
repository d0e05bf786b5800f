package io.carousel.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Device;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.network.Precision;
import io.carousel.analysis.saliency.explain.ExplainMethod;
import io.carousel.job.InvalidInputException;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import io.carousel.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisSettingsReaderTest {

  @TempDir private Path folder;

  private AnalysisSettings read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), yaml);
    Mistakes mistakes = new Mistakes(file);
    Yaml.Mapping mapping = (Yaml.Mapping) YamlFile.read(file, "write something");
    Fields fields = new Fields(mapping, "", AnalysisSettingsReader.FIELDS, mistakes);
    AnalysisSettings settings = new AnalysisSettingsReader(Device.cpu(), mistakes).read(fields);
    mistakes.throwIfAny();
    return settings;
  }

  @Test
  void whatIsLeftOutIsStandard() throws IOException {
    AnalysisSettings standard = AnalysisSettings.standard(Device.cpu());
    AnalysisSettings read = read("embedding: {}\nevaluation: {}\nexplaining: {}\n");
    assertEquals(standard.embedding(), read.embedding());
    assertEquals(standard.explaining(), read.explaining());
    assertEquals(
        List.of("nr_prec"),
        read.evaluation().measures().stream().map(measure -> measure.info().id()).toList());
    assertEquals(
        Map.of("max_neighbours", 1023), read.evaluation().measures().get(0).info().parameters());
  }

  @Test
  void everySettingCanBeSaid() throws IOException {
    AnalysisSettings read =
        read(
            """
            embedding: {batch: 3, precision: bfloat16}
            evaluation:
              measures: [map_at_r, nr_prec]
              distance: cosine
              max_neighbours: none
              bins: {weight: 4}
              leave_out: [size]
              replicates: 50
              permutations: 5
              seed: 7
            explaining: {method: grad-cam, samples: 2, noise: 0.5, noise_seed: 1, distance: cosine, bits: 8}
            """);
    assertEquals(3, read.embedding().batchSize());
    assertEquals(Precision.BFLOAT16, read.embedding().precision());
    assertEquals(
        List.of("nr_prec", "map_at_r"),
        read.evaluation().measures().stream().map(measure -> measure.info().id()).toList());
    assertEquals(Map.of(), read.evaluation().measures().get(0).info().parameters());
    assertEquals(LossDistance.COSINE, read.evaluation().distance());
    assertEquals(Set.of("size"), read.evaluation().columns().leftOut());
    assertEquals(Map.of("weight", 4), read.evaluation().columns().bins());
    assertEquals(50, read.evaluation().replicates());
    assertEquals(5, read.evaluation().permutations());
    assertEquals(7, read.evaluation().seed());
    assertEquals(ExplainMethod.GRAD_CAM, read.explaining().method());
    assertEquals(0.5, read.explaining().noise());
    assertEquals(LossDistance.COSINE, read.explaining().distance());
    assertEquals(8, read.explaining().bits());
  }

  @Test
  void binsThatAreNoMappingAreRefused() {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> read("evaluation: {bins: 4}\n"));
    assertEquals(
        folder.resolve("a.yaml")
            + ":1: evaluation.bins: must be a mapping of columns of numbers, not 4",
        e.getMessage());
  }

  @Test
  void everyMistakeIsNamedWithItsLine() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () ->
                read(
                    """
                    embedding: {batch: 0}
                    evaluation:
                      measures: [map_at_q]
                      bins: {weight: 1}
                    explaining: {bits: 9}
                    """));
    List<String> lines = e.getMessage().lines().toList();
    Path file = folder.resolve("a.yaml");
    assertEquals(4, lines.size(), e.getMessage());
    assertEquals(
        file + ":1: embedding.batch: must be a whole number from 1 to 1000000, not 0",
        lines.get(0));
    assertEquals(
        true,
        lines.get(1).startsWith(file + ":3: evaluation.measures: there is no measure"),
        lines.get(1));
    assertEquals(
        file + ":4: evaluation.bins.weight: must be a whole number from 2 to 1000000, not 1",
        lines.get(2));
    assertEquals(file + ":5: explaining.bits: must be 8 or 16", lines.get(3));
  }
}
