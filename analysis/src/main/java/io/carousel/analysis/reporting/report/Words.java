package io.carousel.analysis.reporting.report;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text put together from what is known. */
final class Words {

  private Words() {}

  /** All parts that are not null, one after another; empty if there are none. */
  static String joined(String separator, Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(separator));
  }
}
