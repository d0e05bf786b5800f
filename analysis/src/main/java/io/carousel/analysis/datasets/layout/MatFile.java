package io.carousel.analysis.datasets.layout;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Char;
import us.hebi.matlab.mat.types.MatFile.Entry;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Struct;

/** A MAT-file of MATLAB, whose variables are asked for with the shape that they must have. */
final class MatFile {

  private final Path file;
  private final Mat5File content;

  private MatFile(Path file, Mat5File content) {
    this.file = file;
    this.content = content;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if it cannot be read, or is none of the versions 5 to 7.2
   */
  static MatFile read(Path file) {
    try {
      MatOutline.check(file);
      Mat5File content = Mat5.readFromFile(file.toFile());
      if (content.getNumEntries() == 0) {
        // The library takes a file that ends within its first variable for one without any.
        throw new IOException("no variable in it");
      }
      return new MatFile(file, content);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The library answers damage with any of a dozen runtime exceptions.
      throw FileProblem.reading(
          file,
          "could not be read as a MAT-file of version 5 to 7.2 (%s); it may be damaged: fetch it again"
              .formatted(FileProblem.detail(e)),
          e);
    }
  }

  /**
   * A variable that is a struct array.
   *
   * @param fields the fields that each of its elements must have
   * @throws InvalidInputException if there is none, or it has another shape
   */
  Structs structs(String name, String... fields) {
    Array value = variable(name);
    if (!(value instanceof Struct struct)) {
      throw new InvalidInputException(
          file + ": " + name, "must be a struct array, not " + description(value));
    }
    for (String field : fields) {
      if (!struct.getFieldNames().contains(field)) {
        throw new InvalidInputException(
            file + ": " + name,
            "has no field %s; there are %s"
                .formatted(field, String.join(", ", struct.getFieldNames())));
      }
    }
    return new Structs(file + ": " + name, struct);
  }

  /**
   * A variable that is a cell array of texts.
   *
   * @throws InvalidInputException if there is none, or it has another shape
   */
  List<String> texts(String name) {
    Array value = variable(name);
    if (!(value instanceof Cell cell)) {
      throw new InvalidInputException(
          file + ": " + name, "must be a cell array of names, not " + description(value));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cell.getNumElements(); i++) {
      texts.add(text(cell.get(i), "%s: %s{%d}".formatted(file, name, i + 1)));
    }
    return texts;
  }

  private Array variable(String name) {
    List<String> names = new ArrayList<>();
    for (Entry entry : content.getEntries()) {
      if (entry.getName().equals(name)) {
        return entry.getValue();
      }
      names.add(entry.getName());
    }
    throw new InvalidInputException(
        file.toString(), "has no variable %s; there are %s".formatted(name, names));
  }

  private static String text(Array value, String where) {
    if (value instanceof Char text && text.getNumRows() <= 1) {
      return text.getNumElements() == 0 ? "" : text.getString();
    }
    throw new InvalidInputException(where, "must be a text, not " + description(value));
  }

  private static String description(Array value) {
    String size =
        Arrays.stream(value.getDimensions())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" x "));
    return "an array of " + size + " of type " + value.getType();
  }

  /** A struct array. */
  static final class Structs {

    private final String where;
    private final Struct struct;

    private Structs(String where, Struct struct) {
      this.where = where;
      this.struct = struct;
    }

    /** The indices of its elements, from 0. */
    IntStream indices() {
      return IntStream.range(0, struct.getNumElements());
    }

    /** The place of a field, for messages; MATLAB counts from 1. */
    String where(int index, String field) {
      return "%s(%d).%s".formatted(where, index + 1, field);
    }

    /** A field that is a text. */
    String text(int index, String field) {
      return MatFile.text(struct.get(field, index), where(index, field));
    }

    /** A field that is one whole number, of whatever type. */
    int number(int index, String field) {
      Array value = struct.get(field, index);
      if (value instanceof Matrix matrix && matrix.getNumElements() == 1) {
        double number = matrix.getDouble(0);
        if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
          return (int) number;
        }
        throw new InvalidInputException(
            where(index, field), "must be a whole number, not " + number);
      }
      throw new InvalidInputException(
          where(index, field), "must be one number, not " + description(value));
    }
  }
}
