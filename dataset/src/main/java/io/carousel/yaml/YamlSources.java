package io.carousel.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each line of a document is from that was put together from several files and settings.
 * Their lines are counted through, from 1, in the order in which they were added.
 */
public final class YamlSources {

  /**
   * One of them.
   *
   * @param first the first of its lines
   * @param name what it is called
   * @param folder what paths in it are from
   * @param numbered whether it has more lines than one, so that mistakes name the line
   */
  private record Source(int first, String name, Path folder, boolean numbered) {}

  private final List<Source> sources = new ArrayList<>();
  private int lines;

  /** Nothing yet. */
  YamlSources() {}

  /** Those of a document that is one file. */
  public static YamlSources of(Path file) {
    YamlSources sources = new YamlSources();
    sources.add(file.toString(), folder(file), Integer.MAX_VALUE, true);
    return sources;
  }

  /**
   * Adds a file.
   *
   * @return how many lines are before its first
   */
  int addFile(Path file, int count) {
    return add(file.toString(), folder(file), count, true);
  }

  /** Adds a setting, whose paths are from the working directory; as above. */
  int addSetting(String name) {
    return add(name, Path.of(""), 1, false);
  }

  private int add(String name, Path folder, int count, boolean numbered) {
    int before = lines;
    sources.add(new Source(before + 1, name, folder, numbered));
    lines = before + count;
    return before;
  }

  private static Path folder(Path file) {
    return file.getParent() == null ? Path.of("") : file.getParent();
  }

  /** A line as mistakes name it: {@code scenes/mine.yaml:3}. */
  public String place(int line) {
    Source source = source(line);
    return source.numbered ? source.name + ":" + number(line) : source.name;
  }

  /** The folder that paths on a line are from. */
  public Path folderOf(int line) {
    return source(line).folder;
  }

  /** The number that a line has in its own file. */
  int number(int line) {
    return line - source(line).first + 1;
  }

  private Source source(int line) {
    Source found = sources.get(0);
    for (Source source : sources) {
      found = source.first <= line ? source : found;
    }
    return found;
  }
}
