package io.carousel.analysis.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** What a script draws, as JSON that may stand within HTML. */
final class PageData {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PageData() {}

  static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("numbers and names cannot fail to be written", e);
    }
  }
}
