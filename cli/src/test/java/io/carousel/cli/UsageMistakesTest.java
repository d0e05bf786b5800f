package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageMistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          valdate a.yaml         | carousel: there is no command "valdate" (did you mean validate?); see carousel --help
          render a.yaml --outptu | carousel render: there is no option "--outptu" (did you mean --output?); see carousel render --help
          render a.yaml b.yaml   | carousel render: "b.yaml" is one argument too many; see carousel render --help
          validate               | carousel validate: missing required parameter: 'CONFIG'; see carousel validate --help
          render a --shard 3/2   | carousel render: invalid value for option '--shard': a shard is i/n with i from 1 to n, not 3/2; see carousel render --help
          render a --count 0     | carousel render: invalid value for option '--count': must be a whole number of at least 1, not 0; see carousel render --help
          render a --count many  | carousel render: invalid value for option '--count': must be a whole number of at least 1, not many; see carousel render --help
          evaluate a --permutations -1 | carousel evaluate: invalid value for option '--permutations': must be a whole number of at least 0, not -1; see carousel evaluate --help
          nosuch --help          | carousel: there is no command "nosuch" (did you mean annotate?); see carousel --help
          models nosuch --help   | carousel models: there is no command "nosuch"; see carousel models --help
          render a --resume --overwrite | carousel render: --resume, --overwrite are mutually exclusive (specify only one); see carousel render --help
          """)
  void oneLineSaysWhatIsWrongAndTheExitCodeIsTwo(String arguments, String complaint) {
    Cli run = Cli.run(Path.of("home"), (Object[]) arguments.split(" "));
    assertEquals(complaint, run.complaint());
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
  }

  @Test
  void aNameThatNoFileCanHaveIsSaidWithoutNamesOfClasses() {
    Cli run = Cli.run(Path.of("."), "evaluate", "a\0b");
    assertEquals(2, run.exitCode());
    assertTrue(run.complaint().contains("\"a\\u0000b\" has characters that no name"), run.err());
    assertFalse(run.complaint().contains("java."), run.err());
  }

  @Test
  void aSubcommandIsNeeded() {
    Cli run = Cli.run(Path.of("home"));
    assertEquals("carousel: missing required subcommand; see carousel --help", run.complaint());
    assertEquals(2, run.exitCode());
  }
}
