package io.carousel.analysis.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.carousel.dataset.Manifest;
import java.util.List;

/**
 * How the dataset came about, from its manifest.
 *
 * @param facts what is known, in order; none if there is no manifest
 * @param config the full scene config as JSON; null if there is none
 */
record OriginSection(List<Fact> facts, String config) {

  static OriginSection of(ReportSource source) {
    return source
        .manifest()
        .map(manifest -> new OriginSection(facts(manifest), config(manifest.config())))
        .orElse(new OriginSection(List.of(), null));
  }

  private static List<Fact> facts(Manifest manifest) {
    return manifest.wasImported() ? imported(manifest) : rendered(manifest);
  }

  private static List<Fact> imported(Manifest manifest) {
    return List.of(
        new Fact("Images", manifest.count() + " of " + size(manifest)),
        new Fact("Imported from", manifest.config().path("imported").asText()),
        new Fact("Part", manifest.config().path("split").asText()),
        new Fact("Imported by", manifest.software().name() + " " + manifest.software().version()),
        new Fact("Format version", "" + manifest.formatVersion()));
  }

  private static String size(Manifest manifest) {
    return manifest.width() == 0
        ? "various sizes"
        : manifest.width() + " × " + manifest.height() + " pixels";
  }

  private static List<Fact> rendered(Manifest manifest) {
    return List.of(
        new Fact("Images", manifest.count() + " of " + size(manifest)),
        new Fact("Design", manifest.design()),
        new Fact("Seed", "" + manifest.seed()),
        new Fact("Rendered by", manifest.software().name() + " " + manifest.software().version()),
        new Fact("Rendered on", manifest.renderer()),
        new Fact("Format version", "" + manifest.formatVersion()));
  }

  private static String config(JsonNode config) {
    return config == null || config.isNull() ? null : config.toPrettyString();
  }
}
