package io.carousel.analysis.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.job.JobFailedException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Python process in which PyTorch takes the same training steps on one thread. */
final class PyTorch implements AutoCloseable {

  private static final String SCRIPT = "train_step.py";
  private static final String READY = "ready ";
  private static final String TOOK = "took ";
  private static final int SECONDS_TO_END = 5;

  private final Path script;
  private final Process process;
  private final BufferedWriter to;
  private final BufferedReader from;
  private final String version;

  private PyTorch(Path script, Process process, List<TrainCase> cases) throws IOException {
    this.script = script;
    this.process = process;
    to = process.outputWriter(StandardCharsets.UTF_8);
    from = process.inputReader(StandardCharsets.UTF_8);
    say(new ObjectMapper().writeValueAsString(cases.stream().map(LayerList::of).toList()));
    version = hear(READY);
  }

  /**
   * Starts it with the first of some programs that has PyTorch.
   *
   * @param programs names of Python on the path, or where it lies
   * @param cases the networks that it will be asked to train
   * @return empty if none of them has PyTorch
   */
  static Optional<PyTorch> start(List<String> programs, List<TrainCase> cases) {
    for (String program : programs) {
      if (hasTorch(program)) {
        return Optional.of(start(program, cases));
      }
    }
    return Optional.empty();
  }

  private static boolean hasTorch(String program) {
    try {
      return new ProcessBuilder(program, "-c", "import torch")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static PyTorch start(String program, List<TrainCase> cases) {
    try {
      Path script = Files.createTempFile("train_step", ".py");
      try (InputStream in = PyTorch.class.getResourceAsStream(SCRIPT)) {
        Files.write(script, in.readAllBytes());
      }
      ProcessBuilder builder =
          new ProcessBuilder(program, script.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      // Else its libraries have threads of their own, whatever PyTorch is told.
      builder.environment().putAll(Map.of("OMP_NUM_THREADS", "1", "MKL_NUM_THREADS", "1"));
      return new PyTorch(script, builder.start(), cases);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Its version: "1.13.1". */
  String version() {
    return version;
  }

  /** Takes the steps of a case and says how long they took. */
  Stopwatch.Times time(TrainCase training) {
    try {
      say(training.name() + " " + training.steps());
      String[] seconds = hear(TOOK).split(" ", -1);
      return new Stopwatch.Times(Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void say(String line) throws IOException {
    to.write(line);
    to.newLine();
    to.flush();
  }

  private String hear(String beginning) throws IOException {
    String line = from.readLine();
    if (line == null || !line.startsWith(beginning)) {
      throw new IOException(line == null ? "it ended" : line);
    }
    return line.substring(beginning.length());
  }

  private static JobFailedException failed(IOException e) {
    return new JobFailedException(
        "PyTorch could not take the training steps (" + e.getMessage() + ")", e);
  }

  private static JobFailedException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new JobFailedException("interrupted while PyTorch was at work", e);
  }

  /** Ends the process. */
  @Override
  public void close() {
    try {
      to.close(); // It ends with its input.
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(script);
    } catch (IOException e) {
      process.destroyForcibly();
      throw failed(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw interrupted(e);
    }
  }
}
