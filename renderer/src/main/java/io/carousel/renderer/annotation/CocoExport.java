package io.carousel.renderer.annotation;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import io.carousel.renderer.car.Role;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Writes the annotations of a dataset as one COCO JSON file (Lin et al., "Microsoft COCO", 2014):
 * an object for the car and one for each role that is seen, with box, area and mask as uncompressed
 * run lengths, column by column.
 */
public final class CocoExport {

  private static final int CAR = 1;

  private final DatasetFolder dataset;
  private final Progress progress;

  /**
   * Prepares to export a dataset.
   *
   * @param dataset an annotated dataset
   * @param progress hears how many images are written
   */
  public CocoExport(DatasetFolder dataset, Progress progress) {
    this.dataset = dataset;
    this.progress = progress;
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws InvalidInputException if an image has no annotation
   */
  public void write(Path file) {
    Manifest manifest = Manifest.read(dataset.manifest());
    List<Sample> samples = SampleTable.read(dataset.samples()).samples();
    WholeFile.write(
        file,
        out -> {
          try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
              Progress.Step step = progress.begin("export", samples.size(), "image")) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            writeImages(json, samples, manifest);
            writeCategories(json);
            json.writeArrayFieldStart("annotations");
            int id = 1;
            for (Sample sample : samples) {
              id = writeObjects(json, sample.frame(), id);
              step.advance(1);
            }
            json.writeEndArray();
            json.writeEndObject();
          }
        });
  }

  private static void writeImages(JsonGenerator json, List<Sample> samples, Manifest manifest)
      throws IOException {
    json.writeArrayFieldStart("images");
    for (Sample sample : samples) {
      json.writeStartObject();
      json.writeNumberField("id", sample.frame());
      json.writeStringField("file_name", "images/" + sample.frame() + ".png");
      json.writeNumberField("width", manifest.width());
      json.writeNumberField("height", manifest.height());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCategories(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("categories");
    writeCategory(json, CAR, "car", "vehicle");
    for (Role role : Role.values()) {
      writeCategory(json, category(role), role.name().toLowerCase(Locale.ROOT), "car part");
    }
    json.writeEndArray();
  }

  private static void writeCategory(JsonGenerator json, int id, String name, String superName)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", id);
    json.writeStringField("name", name);
    json.writeStringField("supercategory", superName);
    json.writeEndObject();
  }

  private static int category(Role role) {
    return CAR + role.label();
  }

  // Returns the next id that is free.
  private int writeObjects(JsonGenerator json, int frame, int firstId) throws IOException {
    BufferedImage parts = readParts(frame);
    byte[] labels = ((DataBufferByte) parts.getRaster().getDataBuffer()).getData();
    int width = parts.getWidth();
    int height = parts.getHeight();
    int id = firstId;
    id += writeObject(json, id, frame, CAR, Mask.ofLabels(width, height, labels));
    for (Role role : Role.values()) {
      Mask part = Mask.ofLabel(width, height, labels, role.label());
      id += writeObject(json, id, frame, category(role), part);
    }
    return id;
  }

  private BufferedImage readParts(int frame) throws IOException {
    Path file = new AnnotationFiles(dataset, frame).parts();
    BufferedImage image;
    try {
      image = ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(), "is missing or damaged; run `annotate` on the dataset first", e);
    }
    if (image == null || image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
      throw new InvalidInputException(
          file.toString(), "is no map of parts; delete it and run `annotate` again");
    }
    return image;
  }

  // Writes nothing, and returns 0, where the mask is empty.
  private static int writeObject(JsonGenerator json, int id, int frame, int category, Mask mask)
      throws IOException {
    if (mask.area() == 0) {
      return 0;
    }
    Box box = mask.box();
    json.writeStartObject();
    json.writeNumberField("id", id);
    json.writeNumberField("image_id", frame);
    json.writeNumberField("category_id", category);
    json.writeNumberField("area", mask.area());
    json.writeFieldName("bbox");
    json.writeArray(new int[] {box.left(), box.top(), box.width(), box.height()}, 0, 4);
    // As COCO marks masks by run lengths, whose parts may lie apart.
    json.writeNumberField("iscrowd", 1);
    json.writeObjectFieldStart("segmentation");
    json.writeFieldName("size");
    json.writeArray(new int[] {mask.height(), mask.width()}, 0, 2);
    int[] counts = mask.runLengths();
    json.writeFieldName("counts");
    json.writeArray(counts, 0, counts.length);
    json.writeEndObject();
    json.writeEndObject();
    return 1;
  }
}
