package io.carousel.renderer.car.builtin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A body type that Carousel builds itself; {@code bodies.yaml} lists them.
 *
 * @param id what scene configs call it
 * @param label what a person would call it
 * @param shape its measures, those of common cars of the type
 */
record BodyType(String id, String label, BodyShape shape) {

  /** All body types, in the order of the file. */
  static final List<BodyType> ALL = List.copyOf(read());

  private static List<BodyType> read() {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    try (InputStream in = BodyType.class.getResourceAsStream("bodies.yaml")) {
      return mapper.readValue(in, new TypeReference<List<BodyType>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
