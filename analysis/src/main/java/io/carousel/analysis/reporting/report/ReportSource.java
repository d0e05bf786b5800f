package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.backgrounds.BackgroundEffect;
import io.carousel.analysis.embeddings.displacement.EmbeddingDisplacement;
import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.similarity.ModelSimilarity;
import io.carousel.analysis.embeddings.summary.LossDifferences;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that a report is made from.
 *
 * @param folder the dataset's folder
 * @param manifest how the dataset came about; empty for one that Carousel did not render
 * @param samples the properties of every image
 * @param tables the scores as people read them, one table a measure: at least one
 * @param similarity how alike the models are; empty if they were not compared
 * @param displacement how far embeddings move; empty unless the design is one-at-a-time
 * @param backgrounds what another background does; empty unless the design is background-swap
 * @param differences losses against each other by the first measure; empty if they were not
 *     compared
 * @param evaluation the scores of every model by the first measure; empty if they are not there
 */
record ReportSource(
    DatasetFolder folder,
    Optional<Manifest> manifest,
    SampleTable samples,
    List<LossTable> tables,
    Optional<ModelSimilarity> similarity,
    Optional<EmbeddingDisplacement> displacement,
    Optional<BackgroundEffect> backgrounds,
    Optional<LossDifferences> differences,
    Optional<Evaluation> evaluation) {

  static ReportSource read(DatasetFolder folder) {
    EvaluationFiles first = EvaluationFiles.all(folder).get(0);
    return new ReportSource(
        folder,
        ifThere(folder.manifest(), Manifest::read),
        SampleTable.read(folder.samples()),
        LossTable.readAll(folder),
        ifThere(ModelSimilarity.file(folder), ModelSimilarity::read),
        ifThere(EmbeddingDisplacement.file(folder), EmbeddingDisplacement::read),
        ifThere(BackgroundEffect.file(folder), BackgroundEffect::read),
        ifThere(first.differences(), LossDifferences::read),
        ifThere(first.scores(), Evaluation::read));
  }

  /** The same, with columns of accuracy in the first table. */
  ReportSource with(StudySource study) {
    List<LossTable> all = new ArrayList<>(tables);
    all.set(0, study.with(table()));
    return new ReportSource(
        folder,
        manifest,
        samples,
        all,
        similarity,
        displacement,
        backgrounds,
        differences,
        evaluation);
  }

  /** What saliency maps are shown from: the images of a study that were explained, or this. */
  ReportSource explained(Optional<StudySource> study) {
    return study
        .flatMap(StudySource::explained)
        .map(
            other ->
                new ReportSource(
                    other,
                    manifest,
                    SampleTable.read(other.samples()),
                    tables,
                    similarity,
                    displacement,
                    backgrounds,
                    differences,
                    evaluation))
        .orElse(this);
  }

  /** The table of the first measure: the paper's if the dataset was evaluated by it. */
  LossTable table() {
    return tables.get(0);
  }

  private static <T> Optional<T> ifThere(Path file, Function<Path, T> read) {
    return Files.exists(file) ? Optional.of(read.apply(file)) : Optional.empty();
  }

  /** What the manifest says of a property; empty if nothing. */
  Optional<Property> property(String name) {
    return manifest.map(Manifest::properties).orElse(List.of()).stream()
        .filter(property -> property.name().equals(name))
        .findFirst();
  }
}
