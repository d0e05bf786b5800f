package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.embeddings.measures.MeanAveragePrecisionAtR;
import io.carousel.analysis.embeddings.measures.Measure;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.measures.PrecisionAtOne;
import io.carousel.analysis.embeddings.measures.RPrecision;
import io.carousel.analysis.embeddings.summary.SummaryJob;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.study.StudyRun;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The two evaluated datasets that made-up results of a study would come from. */
final class ExampleStudyDatasets {

  private static final int IMAGES = 4;

  private final StudyResults results;

  ExampleStudyDatasets(StudyResults results) {
    this.results = results;
  }

  private List<StudyRun> shown() {
    return Stream.concat(results.untrained().stream(), results.leastTied().stream()).toList();
  }

  /** The probe, with a few tiny images. */
  DatasetFolder probe(Path root) throws IOException {
    DatasetFolder folder = new DatasetFolder(root);
    Files.createDirectories(folder.images());
    for (int frame = 0; frame < IMAGES; frame++) {
      ImageIO.write(
          new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", folder.image(frame).toFile());
    }
    List<Sample> samples =
        IntStream.range(0, IMAGES)
            .mapToObj(
                frame ->
                    new Sample(
                        frame,
                        Collections.nCopies(results.properties().size(), Level.of(frame % 2))))
            .toList();
    new SampleTable(results.properties(), samples).write(folder.samples());
    evaluate(
        folder, NormalisedRPrecision.ofPaper(), results.properties(), List.of(), StudyRun::scores);
    return folder;
  }

  /** The unseen classes. */
  DatasetFolder unseen(Path root) {
    DatasetFolder folder = new DatasetFolder(root);
    Map<Measure, Function<StudyRun, Double>> measures =
        Map.of(
            new PrecisionAtOne(), run -> run.accuracy().precisionAt1(),
            new RPrecision(), run -> run.accuracy().rPrecision(),
            new MeanAveragePrecisionAtR(), run -> run.accuracy().mapAtR());
    measures.forEach(
        (measure, value) ->
            evaluate(
                folder,
                measure,
                List.of("class"),
                List.of(0.07),
                run -> List.of(value.apply(run))));
    return folder;
  }

  private void evaluate(
      DatasetFolder folder,
      Measure measure,
      List<String> properties,
      List<Double> chance,
      Function<StudyRun, List<Double>> scores) {
    EvaluationFiles files = EvaluationFiles.of(folder, measure.info().id());
    List<ModelScores> models =
        shown().stream()
            .map(
                run ->
                    new ModelScores(
                        run.model(),
                        run.loss(),
                        scores.apply(run).stream().map(value -> new Score(value, IMAGES)).toList()))
            .toList();
    new Evaluation(
            Evaluation.FORMAT_VERSION,
            "example",
            IMAGES,
            measure.info(),
            LossDistance.EUCLIDEAN,
            properties,
            chance,
            Map.of(),
            models)
        .write(files.scores());
    NpyFile.write(
        files.replicates(),
        new NpyArray(List.of(models.size(), properties.size(), 0), new float[0]));
    new SummaryJob(files).run();
  }
}
