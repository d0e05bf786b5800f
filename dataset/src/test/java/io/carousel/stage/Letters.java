package io.carousel.stage;

import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stage that writes the letters of a file in capitals, and keeps a list of what it was asked. */
final class Letters extends RecordedStage {

  private final Path input;
  private final Path output;
  private final List<String> asked = new ArrayList<>();

  Letters(Path folder) {
    super("capitals", folder);
    this.input = folder.resolve("letters.txt");
    this.output = folder.resolve("capitals.txt");
  }

  List<String> asked() {
    return asked;
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
  public int mostParts() {
    return text(input).length();
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    asked.add(part.toString());
    String text = text(input);
    String letters = text.substring(part.firstRow(text.length(), 1), part.endRow(text.length(), 1));
    try (Progress.Step step = progress.begin(name(), letters.length(), "letter")) {
      letters
          .chars()
          .forEach(
              letter -> {
                if (!Character.isLetter(letter)) {
                  throw new InvalidInputException(
                      input.toString(), (char) letter + " is no letter");
                }
                step.advance(1);
              });
    }
    WholeFile.write(partFile(part), letters.toUpperCase(Locale.ROOT));
    return new Outcome(List.of("part " + part), List.of(), List.of());
  }

  @Override
  public Outcome merge(int parts, Progress progress) {
    asked.add("merge " + parts);
    StringBuilder text = new StringBuilder();
    partFiles(parts).forEach(file -> text.append(text(file)));
    WholeFile.write(output, text.toString());
    record(outputs());
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
