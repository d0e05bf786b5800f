package io.carousel.renderer.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.OneLine;
import io.carousel.json.JsonProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a record from a YAML file that comes with Carousel. */
final class YamlRecord {

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private YamlRecord() {}

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if it is missing or has a mistake, with the line of the first
   */
  static <T> T read(Path file, Class<T> type) {
    try {
      T record = MAPPER.readValue(Files.readString(file), type);
      if (record == null) {
        throw new InvalidInputException(file.toString(), "is empty");
      }
      return record;
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          file.toString(),
          "there is no such file; it comes with Carousel: is it run from there?",
          e);
    } catch (JsonMappingException e) {
      throw JsonProblem.in(file, e);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new InvalidInputException(
          file + ":" + line, OneLine.of("is no YAML: " + firstLine(e.getOriginalMessage())), e);
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }

  static String firstLine(String message) {
    return String.valueOf(message).lines().findFirst().orElse("is not as it must be");
  }
}
