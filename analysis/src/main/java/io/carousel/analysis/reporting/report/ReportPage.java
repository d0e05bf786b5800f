package io.carousel.analysis.reporting.report;

import com.samskivert.mustache.Mustache;
import io.carousel.analysis.reporting.opening.Opening;
import io.carousel.dataset.DatasetFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The whole page, as the template {@code page.mustache} sees it. Every section has a template of
 * its own that is included there.
 */
record ReportPage(
    String title,
    List<String> opening,
    StudySection study,
    MeasureSection measure,
    List<ScoreSection> scores,
    GroupSection groups,
    DifferenceSection differences,
    LevelScoreSection levelScores,
    ProfileSection profiles,
    SimilaritySection similarity,
    DisplacementSection displacement,
    BackgroundSection backgrounds,
    ComparisonSection comparison,
    LocationSection location,
    SaliencyExplorer saliencyExplorer,
    Gallery gallery,
    LevelSection levels,
    SampleSection samples,
    OriginSection origin,
    CreditSection credits,
    EmbeddingSection embeddings) {

  private static final List<String> SCRIPTS =
      List.of(
          "page.js",
          "study.js",
          "scores.js",
          "differences.js",
          "levels.js",
          "profiles.js",
          "heatmap.js",
          "movement.js",
          "backgrounds.js",
          "comparison.js",
          "attention.js",
          "explorer.js",
          "gallery.js",
          "disagreement.js");

  /**
   * The page of a report.
   *
   * @param explained what saliency maps are of
   * @param study what a study found; null for the report of a dataset
   * @param saliencyExplorer where losses look in images; null if there are no saliency maps
   * @param gallery images on maps and among their neighbours; null if there are no embeddings
   */
  static ReportPage of(
      ReportSource source,
      DatasetFolder explained,
      StudySection study,
      SaliencyExplorer saliencyExplorer,
      Gallery gallery) {
    return new ReportPage(
        study == null ? source.table().summary().dataset() : study.name(),
        Opening.of(source.table(), source.differences()),
        study,
        MeasureSection.of(source),
        ScoreSection.all(source.tables()),
        source.differences().map(found -> GroupSection.of(source.table(), found)).orElse(null),
        source.differences().map(found -> DifferenceSection.of(source.table(), found)).orElse(null),
        LevelScoreSection.of(source.table(), source.evaluation()),
        ProfileSection.of(source.table()),
        SimilaritySection.of(source),
        DisplacementSection.of(source),
        BackgroundSection.of(source),
        ComparisonSection.of(explained),
        LocationSection.of(explained),
        saliencyExplorer,
        gallery,
        LevelSection.of(source),
        SampleSection.of(source),
        OriginSection.of(source),
        CreditSection.of(source),
        EmbeddingSection.of(source.folder()));
  }

  /** Whether there is something to say before the tables. */
  boolean hasFindings() {
    return study != null || !opening.isEmpty();
  }

  /** The scores that all else is about. */
  ScoreSection firstScores() {
    return scores.get(0);
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
    return SCRIPTS.stream().map(Resources::text).collect(Collectors.joining());
  }

  String echarts() {
    return Resources.echarts();
  }

  String version() {
    return Optional.ofNullable(ReportPage.class.getPackage().getImplementationVersion())
        .map(version -> " " + version)
        .orElse("");
  }
}
