package io.carousel.renderer.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.frame.Annotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is known of a frame as a whole.
 *
 * @param box the smallest rectangle that holds the car
 * @param visibleShare share of the picture's pixels that show the car, 0..1
 * @param hiddenShare share of the car's pixels that what stands before it hides, 0..1
 * @param camera how the camera saw it
 */
record FrameFacts(Box box, double visibleShare, double hiddenShare, Annotation.Pinhole camera) {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static FrameFacts of(Annotation annotation) {
    Mask car = Mask.ofLabels(annotation.width(), annotation.height(), annotation.labels());
    double share = (double) car.area() / car.pixels().length;
    return new FrameFacts(car.box(), share, annotation.hiddenShare(), annotation.camera());
  }

  /** The facts as JSON. */
  byte[] bytes() {
    try {
      return MAPPER.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts that JSON cannot hold", e);
    }
  }

  /**
   * Reads the facts of a frame.
   *
   * @throws InvalidInputException if the file is missing or damaged
   */
  static FrameFacts read(Path file) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), FrameFacts.class);
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(
          file.toString(), "is damaged; delete it and run `annotate` again", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(), "could not be read; run `annotate` on the dataset first", e);
    }
  }
}
