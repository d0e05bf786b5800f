package io.carousel.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.cli.Cli;
import io.carousel.job.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Puts something else in the place of one value of a JSON file, however deep it is nested, and runs
 * the command that reads it: it must take it or refuse it in a line.
 */
final class JsonLoop {

  static final String NAME = "json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is put there; null in place of a text takes the field or element away. */
  private static final List<String> VALUES =
      Arrays.asList(
          "null",
          "null",
          "null",
          null,
          "-1",
          "0",
          "1e300",
          "99999999999",
          "0.5",
          "true",
          "\"\"",
          "\"a\\nb\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "{\"a\": null}");

  private final JsonTarget target;
  private final Path whole;
  private final Path changed;
  private final Path home;
  private final Random random;
  private final Counts counts;

  /**
   * A loop.
   *
   * @param whole the folder, as it is when nothing is changed
   * @param home a folder to work in
   * @param random what to change
   */
  JsonLoop(JsonTarget target, Path whole, Path home, Random random, Counts counts) {
    this.target = target;
    this.whole = whole;
    this.changed = home.resolve("changed");
    this.home = home;
    this.random = random;
    this.counts = counts;
  }

  /** How many changes were tried so far, in this call and in earlier ones. */
  long tried() throws IOException {
    return counts.tried(NAME, target.id());
  }

  /** Tries so many changes. */
  void run(long changes) throws IOException {
    long began = System.nanoTime();
    int before = counts.found();
    for (long i = 0; i < changes; i++) {
      change();
    }
    counts.add(
        new Slice(
            NAME,
            target.id(),
            changes,
            0,
            (System.nanoTime() - began) / 1e9,
            counts.found() - before));
  }

  private void change() throws IOException {
    FolderTree.delete(changed);
    Files.createDirectories(changed);
    FolderHashes.copy(whole, changed);
    Path file = changed.resolve(target.file());
    JsonNode tree = JSON.readTree(file.toFile());
    List<Runnable> places = new ArrayList<>();
    String value = VALUES.get(random.nextInt(VALUES.size()));
    JsonNode node = value == null ? null : JSON.readTree(value);
    List<String> names = new ArrayList<>();
    collect("", tree, node, places, names);
    int place = random.nextInt(places.size());
    places.get(place).run();
    Files.writeString(file, JSON.writeValueAsString(tree));
    Cli cli =
        Cli.run(
            home,
            target.command().stream()
                .map(word -> word.replace("FOLDER", changed.toString()))
                .toArray());
    try {
      ShownLines.check(cli.complaint(), Files.readString(file));
      if (cli.exitCode() == 1 && !cli.complaint().contains(file.getFileName().toString())) {
        throw new AssertionError("exit code 1");
      }
    } catch (AssertionError e) {
      counts.finding(
          "%s, with %s at %s: exit code %d: %s"
              .formatted(target.id(), value, names.get(place), cli.exitCode(), cli.complaint()));
    }
  }

  /** All places at which something else can be put, with their names. */
  private static void collect(
      String at, JsonNode tree, JsonNode value, List<Runnable> places, List<String> names) {
    if (tree instanceof ObjectNode object) {
      for (String field : (Iterable<String>) object::fieldNames) {
        names.add(at + "/" + field);
        places.add(() -> put(object, field, value));
        collect(at + "/" + field, object.get(field), value, places, names);
      }
    } else if (tree instanceof ArrayNode array) {
      // The others of a list are of the same kind.
      for (int i = 0; i < Math.min(2, array.size()); i++) {
        int index = i;
        names.add(at + "/" + index);
        places.add(() -> put(array, index, value));
        collect(at + "/" + index, array.get(index), value, places, names);
      }
    }
  }

  private static void put(ObjectNode object, String field, JsonNode value) {
    if (value == null) {
      object.remove(field);
    } else {
      object.set(field, value);
    }
  }

  private static void put(ArrayNode array, int index, JsonNode value) {
    if (value == null) {
      array.remove(index);
    } else {
      array.set(index, value);
    }
  }
}
