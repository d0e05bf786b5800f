package io.carousel.analysis.reporting.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.analysis.embeddings.projection.Projection;
import io.carousel.analysis.embeddings.similarity.Merge;
import io.carousel.analysis.embeddings.similarity.ModelSimilarity;
import io.carousel.analysis.embeddings.similarity.SimilarityMatrix;
import io.carousel.analysis.reporting.table.ExampleSummary;
import io.carousel.analysis.reporting.table.LossTable;
import io.carousel.analysis.saliency.location.ExampleLocation;
import io.carousel.analysis.saliency.location.Region;
import io.carousel.dataset.Property;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class FigureTest {

  private static final List<String> NAMES =
      List.of(
          "table",
          "profiles",
          "likeness_cka",
          "map_car__model_",
          "attention-gradient",
          "attention-gradient-changes");

  private final SimilarityMatrix matrix =
      new SimilarityMatrix(
          SimilarityMatrix.Kind.CKA,
          List.of(
              Arrays.asList(1.0, 0.43, null),
              List.of(0.43, 1.0, 0.9),
              Arrays.asList(null, 0.9, 1.0)),
          List.of(0, 1, 2),
          List.of(new Merge(1, 2, 0.1, 2), new Merge(0, 3, 0.6, 3)));

  @Test
  void everyFigureIsWrittenAsSvgAndAsPngOfTheSameShape(@TempDir Path folder) throws Exception {
    write(folder);
    for (String name : NAMES) {
      Document svg = parsed(folder.resolve(name + ".svg").toFile());
      double width = points(svg, "width");
      double height = points(svg, "height");
      assertTrue(width > 100 && height > 50, name);
      BufferedImage png = ImageIO.read(folder.resolve(name + ".png").toFile());
      assertEquals(Math.ceil(3 * width), png.getWidth(), 1, name);
      assertEquals(Math.ceil(3 * height), png.getHeight(), 1, name);
      assertEquals(0xffffff, png.getRGB(png.getWidth() - 1, png.getHeight() - 1) & 0xffffff);
    }
  }

  @Test
  void figuresShowTheNumbersAndNamesOfTheTable(@TempDir Path folder) throws Exception {
    write(folder);
    String table = Files.readString(folder.resolve("table.svg"));
    for (String part :
        List.of(">20.00<", ">−3.00<", ">Margin / class 2017<", ">car_&lt;model&gt;<")) {
      assertTrue(table.contains(part), part);
    }
    assertEquals(
        4,
        parsed(folder.resolve("map_car__model_.svg").toFile())
            .getElementsByTagName("circle")
            .getLength(),
        "two images and two levels");
  }

  @Test
  void attentionIsDrawnAgainstThePixels(@TempDir Path folder) throws Exception {
    write(folder);
    String bars = Files.readString(folder.resolve("attention-gradient.svg"));
    for (String part :
        List.of(">share of the pixels<", ">car ×3.00<", ">75<", ">25<", ">shadow<")) {
      assertEquals(!part.equals(">shadow<"), bars.contains(part), part);
    }
    String changes = Files.readString(folder.resolve("attention-gradient-changes.svg"));
    assertTrue(changes.contains(">On the car<") && changes.contains(">12.5<"), changes);
    assertEquals(2, changes.split(">\\*<", -1).length, "one of them is significant");
  }

  @Test
  void everyRegionOfAnImageHasAColourOfItsOwn() {
    List<String> colours =
        Arrays.stream(Region.values())
            .filter(region -> region != Region.CAR)
            .map(RegionColours::of)
            .toList();
    assertEquals(colours.size(), new HashSet<>(colours).size());
  }

  @Test
  void aDendrogramJoinsClustersInTheirMiddle() {
    assertEquals(
        List.of(
            new Dendrogram.Bracket(1, 0, 2, 0, 0.1), new Dendrogram.Bracket(0, 0, 1.5, 0.1, 0.6)),
        Dendrogram.of(matrix).brackets());
    assertEquals(0.6, Dendrogram.of(matrix).height());
  }

  @Test
  void theScaleOfLikenessBeginsAtTheTenthBelowTheLeast() {
    assertEquals(0.4, SimilarityScale.of(matrix).least(), 1e-12);
  }

  @Test
  void everyLevelHasAColourOfItsOwn() {
    for (Property.Kind kind : Property.Kind.values()) {
      for (int levels : new int[] {1, 2, 8, 36}) {
        List<String> colours = LevelColours.of(levels, kind);
        assertEquals(levels, new HashSet<>(colours).size(), kind + " " + levels);
        assertTrue(colours.stream().allMatch(colour -> colour.matches("#[0-9a-f]{6}")));
      }
    }
  }

  private void write(Path folder) {
    LossTable table = LossTable.of(ExampleSummary.summary());
    FigureFiles figures = new FigureFiles(List.of(table, LossTable.of(ExampleSummary.accuracy())));
    ModelSimilarity similarity =
        new ModelSimilarity(
            1,
            "x",
            4,
            10,
            4,
            null,
            null,
            List.of("Untrained", "t0", "unheard of"),
            List.of(matrix));
    figures.add(similarity, table);
    figures.add(ExampleLocation.location("example"), "gradient");
    Projection points = new Projection(new float[] {0, 1}, new float[] {0, 0});
    figures.add(
        new ColouredMaps(
            "UMAP",
            "car_<model>",
            List.of("a", "b"),
            List.of("#000000", "#ffffff"),
            List.of(0, 1),
            List.of(new ColouredMaps.LossMap("Untrained", points))));
    figures.write(folder);
  }

  private static Document parsed(File file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
  }

  private static double points(Document svg, String side) {
    return Double.parseDouble(svg.getDocumentElement().getAttribute(side).replace("pt", ""));
  }
}
