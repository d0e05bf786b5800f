package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;

class FailuresTest {

  private final StringWriter err = new StringWriter();

  @Test
  void wrongInputIsPrintedAsItIsAndEndsWithTwo() {
    assertEquals(
        2, handle(InvalidInputException.ofAll(List.of("a.yaml:1: b", "a.yaml:2: c")), false));
    assertEquals(List.of("a.yaml:1: b", "a.yaml:2: c"), err.toString().lines().toList());
  }

  @Test
  void failedWorkIsOneLineWithTheCommandAndEndsWithOne() {
    assertEquals(1, handle(new JobFailedException("the disk is full"), false));
    assertEquals("work: the disk is full", err.toString().strip());
  }

  @Test
  void anythingElseIsABugToReportInOneLine() {
    assertEquals(1, handle(new IllegalStateException("oops"), false));
    assertEquals(1, err.toString().lines().count());
    assertTrue(err.toString().contains("IllegalStateException: oops"), err.toString());
    assertTrue(err.toString().contains("CAROUSEL_DEBUG=1"), err.toString());
  }

  @Test
  void theStackTraceIsPrintedWhenAskedFor() {
    handle(new IllegalStateException("oops"), true);
    assertTrue(err.toString().contains("at io.carousel.cli.FailuresTest"), err.toString());
  }

  @Test
  void tooLittleMemorySaysHowToAllowMore() {
    CommandLine command = new CommandLine(new Work());
    Exception wrapped = new ExecutionException(command, "", new OutOfMemoryError("heap"));
    assertEquals(1, handle(wrapped, false));
    assertTrue(err.toString().contains("CAROUSEL_JAVA_OPTS=-Xmx"), err.toString());
  }

  private int handle(Exception e, boolean debug) {
    CommandLine command = new CommandLine(new Work());
    command.setErr(new PrintWriter(err, true));
    return new Failures(debug).handleExecutionException(e, command, null);
  }

  @Command(name = "work")
  private static final class Work {}
}
