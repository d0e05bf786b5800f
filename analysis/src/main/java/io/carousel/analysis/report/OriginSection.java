package io.carousel.analysis.report;

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
    return List.of(
        new Fact(
            "Images",
            manifest.count() + " of " + manifest.width() + " × " + manifest.height() + " pixels"),
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
