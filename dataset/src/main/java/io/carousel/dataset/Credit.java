package io.carousel.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * Whom a dataset owes thanks for something in its images, in the words that the licence asks for.
 *
 * @param subject what it is: "Ford Focus"
 * @param licence the licence's short name: "CC-BY-3.0"
 * @param author who made it
 * @param source where it comes from, or null if that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Credit(String subject, String licence, String author, String source) {
  public Credit {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(author, "author");
  }
}
