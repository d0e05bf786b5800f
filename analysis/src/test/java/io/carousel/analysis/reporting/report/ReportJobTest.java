package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import io.carousel.analysis.embeddings.evaluation.Score;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.reporting.table.ExampleSummary;
import io.carousel.analysis.saliency.location.SaliencyLocation;
import io.carousel.dataset.Credit;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJobTest {

  @TempDir Path root;

  @Test
  void writesThePageTheTableAndTheFigures() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    assertEquals(
        root.resolve("report/index.html"), new ReportJob(dataset, Progress.silent()).run());
    assertTrue(Files.readString(root.resolve("report/nr_prec.csv")).startsWith("loss,"));
    assertTrue(Files.readString(root.resolve("report/nr_prec.md")).startsWith("| Loss |"));
    for (String name : List.of("nr_prec.tex", "nr_prec.json", "figures/table.svg")) {
      assertTrue(Files.exists(root.resolve("report").resolve(name)), name);
    }
  }

  @Test
  void thePageLoadsNothingFromElsewhere() throws IOException {
    String page = page(ExampleDataset.in(root));
    Pattern reference =
        Pattern.compile(
            "(?:src|href)=\"(?!data:|#)|url\\((?!data:)|@import|<link (?!rel=\"icon\")");
    String ownPart = page.replaceAll("(?s)<script>.*?</script>", "");
    assertFalse(reference.matcher(ownPart).find());
    assertTrue(page.contains("echarts"));
  }

  @Test
  void thePageShowsEveryScoreAndMarksTheSignificantOnes() throws IOException {
    String page = page(ExampleDataset.in(root));
    assertTrue(page.contains("data-value=\"12.5\" class=\"significant\">12.50<abbr"), "marked");
    assertTrue(
        page.contains("<td style=\"--shade:0%\" data-value=\"-0.001\">0.00</td>"),
        "chance is not shaded");
    assertTrue(page.contains("<td style=\"--shade:0%\" data-value=\"\">–</td>"), "not defined");
    assertTrue(page.contains("the same in every image: sun."), "constants are named");
    assertTrue(
        page.contains("<strong>Untrained</strong> is the network with random weights"),
        "explained");
  }

  @Test
  void nothingIsSaidOfConstantsWhereThereAreNone() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    List<Score> scores = List.of(new Score(1.0, 4), new Score(1.0, 4), new Score(1.0, 4));
    new Evaluation(
            1,
            "x",
            4,
            NormalisedRPrecision.withCap(null).info(),
            ExampleDataset.PROPERTIES,
            List.of(new ModelScores("m", scores)))
        .write(paper(dataset).scores());
    String page = page(dataset);
    assertFalse(page.contains("Left out"));
    assertFalse(page.contains("is the network before it"));
    assertTrue(page.contains("however many that are"));
  }

  @Test
  void namesAreEscapedInHtmlAndInTheChartsData() throws IOException {
    String page = page(ExampleDataset.in(root));
    assertTrue(page.contains("title=\"1 model\">A|B</th>"));
    assertTrue(page.contains("\"properties\":[\"car_\\u003cmodel>\""));
    assertFalse(page.contains("car_<model>"));
  }

  @Test
  void everyImageOfASmallDatasetIsOnTheContactSheet() throws IOException {
    String page = page(ExampleDataset.in(root));
    assertEquals(4, pictures(page));
    assertFalse(page.contains("could not be shown"));
    assertTrue(page.contains("alt=\"Frame 2: car_&lt;model&gt; b, hue 0\""));
  }

  @Test
  void aBrokenOrMissingImageIsCountedAndTheRestIsShown() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    Files.delete(dataset.image(1));
    Files.writeString(dataset.image(2), "no picture");
    String page = page(dataset);
    assertTrue(page.contains("2 could not be shown"));
    assertEquals(2, pictures(page));
  }

  @Test
  void aDatasetWithoutManifestSaysSo() throws IOException {
    String page = page(ExampleDataset.in(root));
    assertTrue(page.contains("There is no <code>dataset.json</code>"));
    assertFalse(page.contains("Credits"));
  }

  @Test
  void theManifestsConfigVersionsAndKindsAreShown() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    new Manifest(
            Manifest.FORMAT_VERSION,
            new Manifest.Software("carousel", "9.8.7"),
            "some OpenGL device",
            4711,
            "grid",
            4,
            8,
            6,
            List.of(
                new Property(
                    "hue", Property.Kind.CIRCULAR, "turns", List.of(Level.of(0), Level.of(1)))),
            List.of(new Credit("Some car", "CC-BY-3.0", "A & B", "some package")),
            JsonNodeFactory.instance.objectNode().put("name", "example"))
        .write(dataset.manifest());
    String page = page(dataset);
    for (String known :
        List.of("carousel 9.8.7", "some OpenGL device", "4711", "grid", "circular", "turns")) {
      assertTrue(page.contains(known), known);
    }
    assertTrue(page.contains("&quot;name&quot; : &quot;example&quot;"), "config");
    for (String credit : List.of("Some car", "CC-BY-3.0", "A &amp; B", "some package")) {
      assertTrue(page.contains(credit), credit);
    }
  }

  @Test
  void whatIsKnownOfTheEmbeddingsIsShown() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    Files.createDirectories(dataset.embeddings());
    String record =
        """
        {"model": "%s", "engine": {"name": "PyTorch"}, "files": [{"file": "a.pth", "sha256": "%s"}]}
        """;
    Files.writeString(
        dataset.embeddings().resolve("untrained.json"), record.formatted("Untrained", "0a0a"));
    Files.writeString(dataset.embeddings().resolve("b.json"), record.formatted("B", "1b1b"));
    String page = page(dataset);
    assertTrue(page.contains("<dt>engine name</dt><dd>PyTorch</dd>"), "shared");
    assertTrue(page.contains("<th scope=\"row\">B</th><td>a.pth 1b1b</td>"), "differing");
  }

  @Test
  void withoutEmbeddingsOrComparisonsTheirSectionsAreLeftOut() throws IOException {
    String page = page(ExampleDataset.in(root));
    for (String section :
        List.of(
            "likeness",
            "movement",
            "backgrounds",
            "comparison",
            "attention",
            "explorer",
            "maps",
            "neighbours")) {
      assertFalse(page.contains("<section id=\"" + section + "\""), section);
      assertFalse(page.contains("href=\"#" + section + "\""), section);
    }
  }

  @Test
  void whatLossesLookAtIsShownAndDrawn() throws IOException {
    DatasetFolder dataset = ExampleDataset.large(root);
    String page = page(dataset);
    for (String part :
        List.of(
            "href=\"#attention\"",
            "<td class=\"number\">75.0<small>×3.00</small></td>",
            "The middle pixel is on the car in 80.0 % of the images.",
            "title=\"eta² 0.50, p 0.001, corrected 0.200\">12.5</td>",
            "title=\"eta² 0.50, p 0.001, corrected 0.002\">12.5*</td>")) {
      assertTrue(page.contains(part), part);
    }
    for (String figure : List.of("attention-gradient", "attention-gradient-changes")) {
      assertTrue(Files.exists(root.resolve("report/figures/" + figure + ".svg")), figure);
    }
  }

  @Test
  void whatAnotherBackgroundDoesIsShownAndDrawn() throws IOException {
    String page = page(ExampleDataset.large(root));
    for (String part :
        List.of(
            "href=\"#backgrounds\"",
            "<td class=\"number\">68.8<br><small>63.7 to 73.8</small></td>",
            "before the same 2 backgrounds, everything else equal (bg_color_hue 0; bg_color_hue"
                + " &lt;0.5&gt;)")) {
      assertTrue(page.contains(part), part);
    }
    assertTrue(Files.exists(root.resolve("report/figures/backgrounds.svg")));
  }

  @Test
  void attentionOfANewerFormatIsRefused() throws IOException {
    DatasetFolder dataset = ExampleDataset.large(root);
    Path file = SaliencyLocation.file(dataset, "gradient");
    Files.writeString(
        file, Files.readString(file).replace("\"format_version\" : 1", "\"format_version\" : 99"));
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class, () -> new ReportJob(dataset, Progress.silent()).run());
    assertTrue(e.getMessage().startsWith(file + ": format_version: 99 is newer"), e.getMessage());
  }

  @Test
  void lossesHaveFamiliesYearsSpreadsAndTests() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    ExampleSummary.summary().write(paper(dataset).summary());
    String page = page(dataset);
    for (String part :
        List.of(
            ">Triplet</th><td class=\"word\">ranking</td>",
            "<small>± 1.25</small>",
            "mean of ranking",
            "<td>&lt;0.001*</td>",
            "19.00 to 21.00",
            "positive where the first family is the higher")) {
      assertTrue(page.contains(part), part);
    }
  }

  @Test
  void embeddingsOfOtherImagesAreRefused() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    ExampleDataset.embed(dataset, "Untrained", 3, 0);
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class, () -> new ReportJob(dataset, Progress.silent()).run());
    assertTrue(e.getMessage().contains("has 3 rows, where samples.csv has 4"), e.getMessage());
  }

  @Test
  void aBrokenImageIsBlankInTheGallery() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    ExampleDataset.embed(dataset, "Untrained", 4, 0);
    Files.delete(dataset.image(1));
    assertTrue(page(dataset).contains("missing or broken: 1."));
  }

  @Test
  void theSameDatasetGivesTheSamePage() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    assertEquals(page(dataset), page(dataset));
  }

  @Test
  void aDatasetThatWasNotEvaluatedIsRefusedWithWhatToDo() throws IOException {
    DatasetFolder dataset = ExampleDataset.in(root);
    Files.delete(paper(dataset).scores());
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class, () -> new ReportJob(dataset, Progress.silent()).run());
    assertTrue(e.getMessage().contains("`evaluate`"), e.getMessage());
  }

  private static int pictures(String page) {
    return page.split("<img src=\"data:image/jpeg;base64,", -1).length - 1;
  }

  private static EvaluationFiles paper(DatasetFolder dataset) {
    return EvaluationFiles.of(dataset, NormalisedRPrecision.ID);
  }

  private static String page(DatasetFolder dataset) throws IOException {
    return Files.readString(new ReportJob(dataset, Progress.silent()).run());
  }
}
