package io.carousel.cli.options;

import picocli.CommandLine.Option;

/** The option {@code --strict}: whether something that was left out is an error. */
public final class StrictOption {

  @Option(
      names = "--strict",
      description = "End with exit code 2 if a model was left out, though all else was done.")
  private boolean strict;

  /** Whether it is. */
  public boolean isSet() {
    return strict;
  }
}
