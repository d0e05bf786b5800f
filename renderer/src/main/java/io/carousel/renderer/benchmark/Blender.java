package io.carousel.renderer.benchmark;

import io.carousel.job.JobFailedException;
import io.carousel.job.WholeFile;
import io.carousel.renderer.exchange.SceneExport;
import io.carousel.renderer.picture.FloatPixels;
import io.carousel.renderer.picture.LinearPicture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** An installed Blender, whose path tracer Cycles renders exported scenes on the CPU. */
final class Blender {

  private static final String SCRIPT = "cycles.py";

  /** What the script's own lines begin with; Blender prints many others. */
  private static final String MARK = "carousel: ";

  private static final String FAILED = "failed ";

  private final String program;
  private final String version;

  private Blender(String program, String version) {
    this.program = program;
    this.version = version;
  }

  /**
   * Looks for Blender.
   *
   * @param program its name on the path, or where it lies
   * @throws JobFailedException if it does not run
   */
  static Blender find(String program) {
    try {
      Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
      String first =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() == 0 && first.startsWith("Blender")) {
        return new Blender(program, first.lines().findFirst().orElseThrow());
      }
    } catch (IOException e) {
      throw missing(program, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    throw missing(program, null);
  }

  private static JobFailedException missing(String program, Exception cause) {
    return new JobFailedException(
        "no Blender runs as \"%s\"; install it (Debian, Ubuntu: apt-get install blender"
                .formatted(program)
            + " python3-numpy) or say where it is with `blender`",
        cause);
  }

  private static JobFailedException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new JobFailedException("interrupted while Blender was at work", e);
  }

  /** Its name and version. */
  String version() {
    return version;
  }

  /**
   * What a run of Blender cost.
   *
   * @param loading of the scene
   * @param renders each render call alone, in the order in which they were asked for
   */
  record Run(Cost loading, List<Cost> renders) {}

  /**
   * A render that is asked for.
   *
   * @param samples a pixel, at most
   * @param noise at which Cycles leaves a pixel alone before it has them all; 0 never
   * @param output where its light goes: raw floats, four a pixel, lowest row first
   */
  record Request(int samples, double noise, Path output) {}

  /**
   * Loads a scene and renders it, once for each request. The first render also builds what later
   * ones share. The script is left beside the scene, so that it can be run by hand.
   *
   * @param scene where it lies
   * @param width in pixels
   * @param height in pixels
   * @param requests what to render, in this order
   */
  Run render(SceneExport.Files scene, int width, int height, List<Request> requests) {
    Path script = scene.model().resolveSibling(SCRIPT);
    WholeFile.write(script, out -> out.write(script()));
    List<String> command =
        new ArrayList<>(List.of(program, "-b", "--factory-startup", "-P", script.toString(), "--"));
    command.addAll(
        List.of(absolute(scene.model()), absolute(scene.sky()), "" + width, "" + height));
    for (Request request : requests) {
      command.addAll(
          List.of("" + request.samples(), "" + request.noise(), absolute(request.output())));
    }
    List<Cost> costs = run(command, 1 + requests.size());
    return new Run(costs.get(0), costs.subList(1, costs.size()));
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().toString();
  }

  /** The script that Blender runs. */
  static byte[] script() {
    try (InputStream in = Blender.class.getResourceAsStream(SCRIPT)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Cost> run(List<String> command, int expected) {
    List<Cost> costs = new ArrayList<>();
    StringJoiner said = new StringJoiner(" | ");
    Process process = start(command);
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(MARK + FAILED)) {
          said.add(line.substring((MARK + FAILED).length()));
        } else if (line.startsWith(MARK)) {
          String[] words = line.split(" ", -1);
          costs.add(
              new Cost(
                  Double.parseDouble(words[words.length - 2]),
                  Double.parseDouble(words[words.length - 1])));
        } else if (line.contains("Error")) {
          said.add(line.strip());
        }
      }
      if (process.waitFor() != 0 || costs.size() != expected) {
        throw new JobFailedException(
            "Blender could not render the scene (" + said + "); its importer needs python3-numpy");
      }
    } catch (IOException e) {
      throw new JobFailedException("Blender's output could not be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      process.destroy();
      throw interrupted(e);
    }
    return costs;
  }

  private Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw missing(program, e);
    }
  }

  /**
   * The light that a render left.
   *
   * @throws JobFailedException if the file cannot be read or has another size
   */
  static LinearPicture read(Path file, int width, int height) {
    try {
      FloatBuffer pixels =
          ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder()).asFloatBuffer();
      if (pixels.capacity() != width * height * FloatPixels.CHANNELS) {
        throw new IOException("another size");
      }
      return FloatPixels.picture(width, height, pixels);
    } catch (IOException e) {
      throw new JobFailedException(
          file + ": could not be read (" + e.getMessage() + "); delete it and run again", e);
    }
  }
}
