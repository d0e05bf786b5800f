package io.carousel.analysis.report;

import com.samskivert.mustache.Mustache;
import java.util.Optional;

/**
 * The whole page, as the template {@code page.mustache} sees it. Every section has a template of
 * its own that is included there.
 */
record Page(
    String dataset,
    MeasureSection measure,
    ScoreSection scores,
    ChartSection charts,
    LevelSection levels,
    SampleSection samples,
    OriginSection origin,
    CreditSection credits,
    EmbeddingSection embeddings) {

  static Page of(ReportSource source) {
    return new Page(
        source.evaluation().dataset(),
        MeasureSection.of(source),
        ScoreSection.of(source.table()),
        ChartSection.of(source.table()),
        LevelSection.of(source),
        SampleSection.of(source),
        OriginSection.of(source),
        CreditSection.of(source),
        EmbeddingSection.of(source.folder()));
  }

  /** The page as HTML. */
  String html() {
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .zeroIsFalse(true)
        .withLoader(Resources::template)
        .compile(Resources.template("page"))
        .execute(this);
  }

  String style() {
    return Resources.text("page.css");
  }

  String script() {
    return Resources.text("charts.js");
  }

  String echarts() {
    return Resources.echarts();
  }

  String version() {
    return Optional.ofNullable(Page.class.getPackage().getImplementationVersion())
        .map(version -> " " + version)
        .orElse("");
  }
}
