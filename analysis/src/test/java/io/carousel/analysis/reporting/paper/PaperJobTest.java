package io.carousel.analysis.reporting.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.reporting.table.ExampleSummary;
import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperJobTest {

  @TempDir Path folder;
  private DatasetFolder dataset;
  private Path paper;

  @BeforeEach
  void evaluate() {
    dataset = new DatasetFolder(folder.resolve("dataset"));
    paper = folder.resolve("paper");
    EvaluationFiles files = EvaluationFiles.of(dataset, NormalisedRPrecision.ID);
    ExampleSummary.evaluation().write(files.scores());
    ExampleSummary.summary().write(files.summary());
  }

  @Test
  void tableSixAndTheFiguresLieInOneFolderWithADocumentThatShowsThem() throws IOException {
    PaperJob.Result result = new PaperJob(dataset, paper).run();
    assertTrue(Files.readString(paper.resolve("table6.tex")).contains("\\begin{table*}"));
    assertTrue(Files.exists(paper.resolve("table6.csv")));
    assertTrue(Files.exists(paper.resolve("figures/table.png")));
    String document = Files.readString(result.document());
    assertTrue(document.contains("\\input{table6}"), document);
    assertTrue(document.contains("{figures/profiles}"), document);
    assertTrue(
        document.contains("\\caption{Normalised R-Precision by property, a panel a loss.}"),
        document);
    assertEquals(1, result.missing().size());
    assertTrue(result.missing().get(0).startsWith("no saliency table"));
  }

  @Test
  void latexTakesTheDocument() throws IOException, InterruptedException {
    assumeTrue(hasLatex(), "there is no pdflatex on the path");
    new PaperJob(dataset, paper).run();
    Process latex =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex")
            .directory(paper.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("latex.log").toFile())
            .start();
    assertEquals(0, latex.waitFor(), () -> folder.resolve("latex.log").toString());
  }

  private static boolean hasLatex() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "pdflatex")));
  }
}
