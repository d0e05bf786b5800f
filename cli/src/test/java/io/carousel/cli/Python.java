package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Python with NumPy, which reads and writes what users exchange with it; tests skip without it. */
final class Python {

  /** The folder of the Python that the documentation has. */
  static final Path DOCS = Path.of("..", "docs", "python").toAbsolutePath().normalize();

  private Python() {}

  /** Runs a program in a folder and gives what it prints. */
  static String run(Path folder, String program, Object... arguments) {
    Assumptions.assumeTrue(
        exitCode(folder, "import numpy", List.of(), new StringBuilder()) == 0,
        "there is no python3 with NumPy");
    StringBuilder printed = new StringBuilder();
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    assertEquals(0, exitCode(folder, program, words, printed), printed::toString);
    return printed.toString();
  }

  private static int exitCode(
      Path folder, String program, List<String> arguments, StringBuilder printed) {
    List<String> command = new ArrayList<>(List.of("python3", "-B", "-c", program));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", DOCS.toString());
    try {
      Process process = builder.start();
      printed.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      return process.waitFor();
    } catch (IOException e) {
      return -1; // There is no python3.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
