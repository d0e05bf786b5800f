package io.carousel.json;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.OneLine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a JSON file, in words of JSON: Jackson's speak of classes of Java. */
public final class JsonProblem {

  /** How a record names a field that it needs: {@code Objects.requireNonNull(x, "field")}. */
  private static final Pattern FIELD = Pattern.compile("[a-z][a-z_]*");

  private static final String AGAIN = "; make the file again";

  private JsonProblem() {}

  /** What is to be said of a file. */
  public static InvalidInputException in(Path file, JsonProcessingException e) {
    String place = FileProblem.place(file);
    long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    String where = line > 0 ? place + ":" + line : place;
    if (e instanceof StreamConstraintsException) {
      return new InvalidInputException(
          where, "is nested more deeply, or has a longer value, than any such file" + AGAIN, e);
    }
    if (e instanceof JsonEOFException) {
      return new InvalidInputException(where, "is cut short: it ends within a value" + AGAIN, e);
    }
    if (e instanceof JsonParseException) {
      return new InvalidInputException(where, "is no JSON (" + syntax(e) + ")" + AGAIN, e);
    }
    String field = e instanceof JsonMappingException mapping ? field(mapping) : "";
    return new InvalidInputException(
        field.isEmpty() ? where : where + ": " + field, mismatch(e) + AGAIN, e);
  }

  /** The parser's words, without what follows of its source. */
  private static String syntax(JsonProcessingException e) {
    String first = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    int source = first.indexOf("[Source");
    String words = source < 0 ? first : first.substring(0, source);
    return words.isBlank() ? "it is damaged" : OneLine.of(words.strip());
  }

  /** The field that is wrong, with those that it stands in: {@code properties[0].levels}. */
  private static String field(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String mismatch(JsonProcessingException e) {
    if (e instanceof ValueInstantiationException) {
      // The record's own check refused what was read.
      return lacking(e.getCause())
          .map(name -> "has no " + name)
          .orElse("lacks something, or holds what cannot be");
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(joining(", "));
      return "is no field that belongs here; there are " + known;
    }
    if (e instanceof InvalidFormatException format) {
      return "must be %s, not %s"
          .formatted(
              kind(format.getTargetType()), OneLine.quoted(String.valueOf(format.getValue())));
    }
    if (e instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
      return "must be " + kind(mismatched.getTargetType());
    }
    return "lacks something, or holds what cannot be";
  }

  private static Optional<String> lacking(Throwable cause) {
    return cause instanceof NullPointerException && cause.getMessage() != null
        ? Optional.of(cause.getMessage()).filter(name -> FIELD.matcher(name).matches())
        : Optional.empty();
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if ((type.isPrimitive() && type != boolean.class) || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
          .collect(joining(", ", "one of ", ""));
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return CharSequence.class.isAssignableFrom(type) ? "a text" : "an object with fields";
  }
}
