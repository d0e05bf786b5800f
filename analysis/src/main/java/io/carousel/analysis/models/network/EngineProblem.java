package io.carousel.analysis.models.network;

/** What an engine complains about, in one line. */
final class EngineProblem {

  private EngineProblem() {}

  /** The line that names the error, without the traceback that PyTorch puts before it. */
  static String of(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return message
        .lines()
        .filter(line -> line.contains("Error: "))
        .findFirst()
        .or(() -> message.lines().findFirst())
        .orElse("")
        .strip();
  }
}
