package io.carousel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads files that hold one record each, and says of a broken one where and what is wrong.
 *
 * @param mapper how records are written
 */
public record RecordReader(ObjectMapper mapper) {

  /**
   * Reads a record.
   *
   * @param ifMissing what to say, and what to do, if there is no such file
   * @throws InvalidInputException if the file is missing, may not be read, is no JSON, or holds
   *     something else than such a record
   */
  public <T> T read(Path file, Class<T> type, String ifMissing) {
    try {
      return checked(file, mapper.readValue(Files.readAllBytes(file), type));
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(FileProblem.place(file), ifMissing, e);
    } catch (JsonProcessingException e) {
      throw JsonProblem.in(file, e);
    } catch (IOException | OutOfMemoryError e) {
      throw FileProblem.reading(file, e);
    }
  }

  /**
   * Reads a record from bytes that were in a file.
   *
   * @param file where they were
   * @throws InvalidInputException as {@link #read(Path, Class, String)}
   */
  public <T> T read(Path file, byte[] json, Class<T> type) {
    try {
      return checked(file, mapper.readValue(json, type));
    } catch (JsonProcessingException e) {
      throw JsonProblem.in(file, e);
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }

  private static <T> T checked(Path file, T value) {
    if (value == null) {
      throw new InvalidInputException(
          FileProblem.place(file), "holds null, where an object with fields must be");
    }
    return value;
  }
}
