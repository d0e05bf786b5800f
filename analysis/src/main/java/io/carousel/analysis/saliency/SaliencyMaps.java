package io.carousel.analysis.saliency;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One model's saliency maps of a whole dataset, by image, whether they lie in one file or in
 * shards. No file stays open, and no map is kept.
 */
public final class SaliencyMaps {

  private static final Pattern SHARD = Pattern.compile("(.+)\\.shard-\\d+-of-\\d+");

  private final List<SaliencyFile> files;

  /** Maps in files that are one another's shards. */
  private SaliencyMaps(List<SaliencyFile> files) {
    this.files = files;
  }

  /**
   * Opens every model's maps, in order of the files' names.
   *
   * @param method the folder of the maps: "smoothgrad"
   * @throws InvalidInputException if there are none, a file is damaged, or shards are missing or do
   *     not go together
   */
  public static List<SaliencyMaps> openAll(DatasetFolder dataset, String method) {
    Path folder = dataset.saliency().resolve(method);
    Map<String, List<Path>> models = models(folder);
    if (models.isEmpty()) {
      throw new InvalidInputException(
          folder.toString(), "holds no saliency maps; make them with `explain`");
    }
    return models.entrySet().stream()
        .map(model -> open(folder.resolve(model.getKey()), model.getValue()))
        .toList();
  }

  /**
   * Opens one model's maps.
   *
   * @param model its files' name, without the shard and the ending
   * @throws InvalidInputException if there are none, a file is damaged, or shards are missing or do
   *     not go together
   */
  public static SaliencyMaps open(DatasetFolder dataset, String method, String model) {
    Path folder = dataset.saliency().resolve(method);
    return open(folder.resolve(model), models(folder).getOrDefault(model, List.of()));
  }

  /** The files of every model. */
  private static Map<String, List<Path>> models(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SaliencyFile.ENDING))
          .sorted()
          .collect(Collectors.groupingBy(SaliencyMaps::model, TreeMap::new, Collectors.toList()));
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          folder.toString(), "there is no such folder; make maps with `explain`", e);
    } catch (IOException e) {
      throw FileProblem.reading(folder, e);
    }
  }

  private static String model(Path file) {
    String name = file.getFileName().toString();
    name = name.substring(0, name.length() - SaliencyFile.ENDING.length());
    Matcher shard = SHARD.matcher(name);
    return shard.matches() ? shard.group(1) : name;
  }

  private static SaliencyMaps open(Path name, Collection<Path> paths) {
    List<SaliencyFile> files = paths.stream().map(SaliencyFile::open).toList();
    check(name, files.stream().map(SaliencyFile::origin).toList());
    return new SaliencyMaps(files);
  }

  private static void check(Path name, List<SaliencyOrigin> origins) {
    if (origins.isEmpty()) {
      throw new InvalidInputException(
          name + SaliencyFile.ENDING, "there is no such file; make it with `explain`");
    }
    SaliencyOrigin first = origins.get(0).of(Shard.WHOLE);
    int count = origins.get(0).shard().count();
    List<Shard> there = origins.stream().map(SaliencyOrigin::shard).toList();
    if (origins.stream()
            .anyMatch(o -> o.shard().count() != count || !o.of(Shard.WHOLE).equals(first))
        || there.stream().distinct().count() < there.size()) {
      throw new InvalidInputException(
          name + ".*" + SaliencyFile.ENDING,
          "are of different runs (shards %s); delete those that are not wanted"
              .formatted(there.stream().map(Shard::toString).collect(Collectors.joining(", "))));
    }
    List<Shard> missing =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> new Shard(number, count))
            .filter(shard -> !there.contains(shard))
            .toList();
    if (!missing.isEmpty()) {
      throw new InvalidInputException(
          name + ".*" + SaliencyFile.ENDING,
          "%d of %d shards are missing; run `explain` with `shard` %s"
              .formatted(missing.size(), count, missing.get(0)));
    }
  }

  /** What made the maps. */
  public SaliencyOrigin origin() {
    return files.get(0).origin().of(Shard.WHOLE);
  }

  /** How many bytes the files have together. */
  public long size() {
    return files.stream().mapToLong(SaliencyFile::size).sum();
  }

  /** Whether the map of that image is there. */
  public boolean has(int frame) {
    return file(frame).has(frame);
  }

  /**
   * The map of an image.
   *
   * @throws InvalidInputException if it is missing or damaged
   */
  public SaliencyMap map(int frame) {
    return file(frame).map(frame);
  }

  /**
   * Reads the map of an image.
   *
   * @param into gets its values, row by row; of as many as a map has
   * @throws InvalidInputException if it is missing or damaged
   */
  public void read(int frame, MapScratch scratch, float[] into) {
    file(frame).read(frame, scratch, into);
  }

  private SaliencyFile file(int frame) {
    return files.stream()
        .filter(file -> file.origin().shard().holds(frame))
        .findFirst()
        .orElseThrow(); // Each image belongs to one of the shards, and they are all there.
  }
}
