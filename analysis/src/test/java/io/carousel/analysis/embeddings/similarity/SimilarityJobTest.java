package io.carousel.analysis.embeddings.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.analysis.embeddings.evaluation.EvaluationJob;
import io.carousel.analysis.embeddings.evaluation.EvaluationSettings;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.support.npy.NpyArray;
import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarityJobTest {

  @TempDir Path folder;
  private DatasetFolder dataset;

  /** Six images on a line; "same" is "line" turned round, "point" puts them all in one place. */
  @BeforeEach
  void evaluate() {
    dataset = new DatasetFolder(folder);
    new SampleTable(
            List.of("half", "parity", "third"),
            IntStream.range(0, 6)
                .mapToObj(i -> new Sample(i, List.of(level(i / 3), level(i % 2), level(i / 2))))
                .toList())
        .write(dataset.samples());
    embed("line", 0, 1, 2.1f, 10, 11, 12.1f);
    embed("same", 0, -1, -2.1f, -10, -11, -12.1f);
    embed("mixed", 0, 10, 1, 11, 2.1f, 12.1f);
    embed("point", 1, 1, 1, 1, 1, 1);
    new EvaluationJob(
            dataset,
            EvaluationSettings.of(List.of(NormalisedRPrecision.withCap(null))),
            Progress.silent())
        .run();
  }

  @Test
  void modelsThatEmbedTheSameAreAlikeInEveryWay() {
    ModelSimilarity similarity = run();
    assertEquals(List.of("line", "mixed", "point", "same"), similarity.models());
    for (SimilarityMatrix matrix : similarity.matrices()) {
      assertEquals(1, matrix.values().get(0).get(3), 1e-6, matrix.kind().name());
      assertEquals(new Merge(0, 3, matrix.merges().get(0).height(), 2), matrix.merges().get(0));
      assertEquals(4, matrix.merges().get(2).size());
    }
  }

  @Test
  void neighboursAgreeByTheShareThatBothHave() {
    SimilarityMatrix neighbours = run().matrices().get(1);
    assertEquals(SimilarityMatrix.Kind.NEIGHBOURS, neighbours.kind());
    // line: 0, 1, 2 are each other's two nearest, and 3, 4, 5; mixed: 0, 2, 4 and 1, 3, 5. Of two
    // neighbours each, 0 and 2 share one, 3 and 5 share one, 1 and 4 none.
    assertEquals(4 / 12.0, neighbours.values().get(0).get(1), 1e-12);
    assertEquals(1, neighbours.values().get(2).get(2));
  }

  @Test
  void anEmbeddingThatIsTheSameForAllHasNoCka() {
    SimilarityMatrix cka = run().matrices().get(0);
    assertNull(cka.values().get(2).get(2));
    assertNull(cka.values().get(0).get(2));
    assertEquals(cka.values().get(0).get(1), cka.values().get(1).get(0));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    ModelSimilarity similarity = run();
    assertEquals(2, similarity.neighbours());
    assertEquals(6, similarity.queries());
    assertEquals(similarity, ModelSimilarity.read(ModelSimilarity.file(dataset)));
  }

  @Test
  void anEvaluationOfOtherModelsIsRefused() throws IOException {
    Files.delete(dataset.embeddings().resolve("same.npy"));
    assertEquals(
        dataset.evaluation().resolve("nr_prec.json")
            + ": is not of the models whose embeddings are there; run `evaluate` again",
        assertThrows(InvalidInputException.class, this::run).getMessage());
  }

  private ModelSimilarity run() {
    return new SimilarityJob(dataset, NormalisedRPrecision.ID, 2, Progress.silent()).run();
  }

  private void embed(String model, float... values) {
    NpyFile.write(
        dataset.embeddings().resolve(model + ".npy"),
        new NpyArray(List.of(values.length, 1), values));
  }

  private static Level level(int number) {
    return Level.of("level " + number);
  }
}
