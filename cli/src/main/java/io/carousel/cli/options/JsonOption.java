package io.carousel.cli.options;

import io.carousel.analysis.support.json.JsonFile;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints a result for programs instead of people. */
public final class JsonOption {

  @Option(
      names = "--json",
      description = "Print the result as JSON, and nothing else on standard output.")
  private boolean json;

  /** Whether JSON is wanted. */
  public boolean isWanted() {
    return json;
  }

  /** Prints a result as JSON with snake_case names. */
  public void print(CommandLine command, Record result) {
    command.getOut().println(new String(JsonFile.bytes(result), StandardCharsets.UTF_8));
    command.getOut().flush();
  }
}
