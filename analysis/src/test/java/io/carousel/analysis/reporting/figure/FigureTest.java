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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
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
  void everyPdfHasTheSamePageAndEmbedsItsFont(@TempDir Path folder) throws Exception {
    write(folder);
    for (String name : NAMES) {
      Document svg = parsed(folder.resolve(name + ".svg").toFile());
      try (PDDocument pdf = Loader.loadPDF(folder.resolve(name + ".pdf").toFile())) {
        PDPage page = pdf.getPage(0);
        assertEquals(points(svg, "width"), page.getMediaBox().getWidth(), 0.01, name);
        assertEquals(points(svg, "height"), page.getMediaBox().getHeight(), 0.01, name);
        for (COSName font : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(font).isEmbedded(), name);
        }
      }
    }
    try (PDDocument table = Loader.loadPDF(folder.resolve("table.pdf").toFile())) {
      String text = new PDFTextStripper().getText(table);
      for (String part : List.of("20.00", "−3.00", "Margin / class 2017")) {
        assertTrue(text.contains(part), part + " in " + text);
      }
    }
  }

  @Test
  void aPdfLooksAsThePngDoes(@TempDir Path folder) throws Exception {
    write(folder);
    for (String name : List.of("table", "likeness_cka", "map_car__model_")) {
      BufferedImage png = ImageIO.read(folder.resolve(name + ".png").toFile());
      try (PDDocument pdf = Loader.loadPDF(folder.resolve(name + ".pdf").toFile())) {
        BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 216);
        double difference = difference(png, page);
        // Letters of another font, but each at its place.
        assertTrue(difference < 0.05, name + " by " + difference);
        assertTrue(difference < difference(png, upsideDown(page)), name);
      }
    }
  }

  private static BufferedImage upsideDown(BufferedImage image) {
    BufferedImage turned =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        turned.setRGB(x, image.getHeight() - 1 - y, image.getRGB(x, y));
      }
    }
    return turned;
  }

  /** The mean difference of two pictures' greens, but for what one has at its edges alone. */
  private static double difference(BufferedImage one, BufferedImage other) {
    int width = Math.min(one.getWidth(), other.getWidth());
    int height = Math.min(one.getHeight(), other.getHeight());
    double sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sum += Math.abs((one.getRGB(x, y) >> 8 & 0xff) - (other.getRGB(x, y) >> 8 & 0xff));
      }
    }
    return sum / 255 / width / height;
  }

  @Test
  void theSameFigureIsTheSameFileAndLettersThatTheFontHasNotAreMarked(@TempDir Path folder)
      throws Exception {
    Path first = folder.resolve("a.pdf");
    for (Path file : List.of(first, folder.resolve("b.pdf"))) {
      try (PdfDrawing drawing = new PdfDrawing(200, 100);
          OutputStream out = Files.newOutputStream(file)) {
        drawing.text(10, 50, "Grün ≤ 車 ρ", TextStyle.of(9).inBold());
        drawing.write(out);
      }
    }
    assertEquals(-1, Files.mismatch(first, folder.resolve("b.pdf")));
    try (PDDocument pdf = Loader.loadPDF(first.toFile())) {
      assertEquals("Grün ≤ ? ρ", new PDFTextStripper().getText(pdf).strip());
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
