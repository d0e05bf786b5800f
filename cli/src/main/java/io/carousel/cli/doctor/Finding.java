package io.carousel.cli.doctor;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param state whether it will do
 * @param subject what was looked at: "OpenGL"
 * @param found what there is, in a clause
 * @param advice what to do about it
 */
public record Finding(State state, String subject, String found, Optional<String> advice) {

  /** Whether what was found will do. */
  public enum State {
    /** All is well. */
    OK,
    /** It works, but could be better. */
    NOTE,
    /** Carousel cannot work like this. */
    MISSING
  }

  static Finding ok(String subject, String found) {
    return new Finding(State.OK, subject, found, Optional.empty());
  }

  static Finding note(String subject, String found, String advice) {
    return new Finding(State.NOTE, subject, found, Optional.of(advice));
  }

  static Finding missing(String subject, String found, String advice) {
    return new Finding(State.MISSING, subject, found, Optional.of(advice));
  }
}
