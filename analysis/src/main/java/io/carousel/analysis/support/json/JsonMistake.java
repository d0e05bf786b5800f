package io.carousel.analysis.support.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.ArrayList;
import java.util.List;

/** Says in a file's own terms what is wrong with its JSON; Jackson says it in those of Java. */
final class JsonMistake {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonMistake() {}

  /** The field and what is wrong with it: {@code loss.family: "rank" is none of ranking, ...}. */
  static String of(JsonMappingException e) {
    String field = field(e.getPath());
    return (field.isEmpty() ? "" : field + ": ") + problem(e);
  }

  private static String field(List<JsonMappingException.Reference> path) {
    StringBuilder text = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() == null) {
        text.append('[').append(step.getIndex()).append(']');
      } else {
        text.append(text.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return text.toString();
  }

  private static String problem(JsonMappingException e) {
    if (e instanceof InvalidFormatException format && format.getTargetType() != null) {
      Object[] words = format.getTargetType().getEnumConstants();
      String value = "\"" + format.getValue() + "\"";
      return words == null
          ? value + " is not " + kind(format.getTargetType())
          : value + " is none of " + words(words);
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "is not " + kind(mismatch.getTargetType());
    }
    return "holds what cannot be; make it again";
  }

  private static String words(Object[] constants) {
    List<String> words = new ArrayList<>();
    for (Object constant : constants) {
      words.add(MAPPER.convertValue(constant, JsonNode.class).asText());
    }
    return String.join(", ", words);
  }

  private static String kind(Class<?> type) {
    if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    if (type == String.class || type.isEnum()) {
      return "a text";
    }
    return type == boolean.class || type == Boolean.class ? "true or false" : "an object of fields";
  }
}
