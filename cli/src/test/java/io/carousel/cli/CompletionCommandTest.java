package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

  @TempDir private Path home;

  @Test
  void bashCompletesSubcommandsAndOptions() throws IOException, InterruptedException {
    Cli run = Cli.run(home, "completion");
    assertEquals(0, run.exitCode(), run.err());
    Path script = Files.writeString(home.resolve("carousel"), run.out());
    assertEquals("import import-embeddings", completed(script, "carousel imp"));
    assertTrue(completed(script, "carousel render --ou").contains("--output"));
    assertEquals("list", completed(script, "carousel models li"));
  }

  /** What bash offers for the last word of a line. */
  private String completed(Path script, String line) throws IOException, InterruptedException {
    String program =
        """
        source "$1"; read -ra COMP_WORDS <<< "$2"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMP_LINE=$2; COMP_POINT=${#2}; _complete_carousel; echo "${COMPREPLY[@]}"
        """;
    Process bash =
        new ProcessBuilder("bash", "-c", program, "bash", script.toString(), line)
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, bash.waitFor(), printed);
    return printed;
  }
}
