package io.carousel.stage;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A stage that writes the letters of a file in capitals, and keeps a list of what it was asked. */
final class Letters implements Stage {

  private final Path input;
  private final Path output;
  private final Workspace workspace;
  private final List<String> asked = new ArrayList<>();

  Letters(Path folder) {
    this.input = folder.resolve("letters.txt");
    this.output = folder.resolve("capitals.txt");
    this.workspace = new Workspace(folder, name());
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public String name() {
    return "capitals";
  }

  @Override
  public List<Path> inputs() {
    return List.of(input);
  }

  @Override
  public List<Path> outputs() {
    return List.of(output);
  }

  @Override
  public String fingerprint() {
    return new Fingerprint().withFile("letters", input).hash();
  }

  @Override
  public boolean isCurrent() {
    return workspace.isCurrent(fingerprint());
  }

  @Override
  public int mostParts() {
    return text(input).length();
  }

  @Override
  public boolean isDone(Shard part) {
    return Files.exists(workspace.part(fingerprint(), part));
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    asked.add(part.toString());
    String text = text(input);
    WholeFile.write(
        workspace.part(fingerprint(), part),
        text.substring(part.firstRow(text.length(), 1), part.endRow(text.length(), 1))
            .toUpperCase(java.util.Locale.ROOT));
    return new Outcome(List.of("part " + part), List.of(), List.of());
  }

  @Override
  public Outcome merge(int parts, Progress progress) {
    asked.add("merge " + parts);
    StringBuilder text = new StringBuilder();
    workspace.parts(fingerprint(), parts).forEach(part -> text.append(text(part)));
    WholeFile.write(output, text.toString());
    workspace.record(fingerprint(), outputs());
    return Outcome.DONE;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
