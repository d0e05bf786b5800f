package io.carousel.analysis.saliency;

import io.carousel.analysis.support.json.VersionedJson;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One model's saliency maps of all images or of a shard of them: {@code
 * saliency/<method>/<model>.npz}, which NumPy's {@code load} reads. It holds a map an image, {@code
 * map_<frame>.npy}: uint16 of shape (height, width), 65,535 times the map, or uint8, 255 times the
 * map; and {@code origin.json}. A map is read without the others, by any number of threads, and the
 * file is open only meanwhile. {@link SaliencyMaps} puts shards together.
 */
public final class SaliencyFile {

  static final String ORIGIN = "origin.json";
  static final String ENDING = ".npz";

  private static final int MOST_OF_ORIGIN = 1 << 20;

  private static final VersionedJson<SaliencyOrigin> JSON =
      new VersionedJson<>(
          SaliencyOrigin.class, SaliencyOrigin.FORMAT_VERSION, "there is no such file");

  private final Path file;
  private final MapIndex index;
  private final SaliencyOrigin origin;

  private SaliencyFile(Path file, MapIndex index, SaliencyOrigin origin) {
    this.file = file;
    this.index = index;
    this.origin = origin;
  }

  /**
   * Where a model's maps lie: {@code <model>.npz}, or those of a shard, {@code
   * <model>.shard-1-of-4.npz}.
   */
  public static Path path(DatasetFolder dataset, String method, String model, Shard shard) {
    String part =
        shard.equals(Shard.WHOLE) ? "" : ".shard-%d-of-%d".formatted(shard.number(), shard.count());
    return dataset.saliency().resolve(method).resolve(model + part + ENDING);
  }

  static String entry(int frame) {
    return String.format(Locale.ROOT, "map_%d.npy", frame);
  }

  /**
   * Opens a file of maps.
   *
   * @throws InvalidInputException if it is missing or damaged
   */
  public static SaliencyFile open(Path file) {
    if (!Files.exists(file)) {
      throw new InvalidInputException(file.toString(), "there is no such file");
    }
    try {
      MapIndex index = MapIndex.of(file, MOST_OF_ORIGIN);
      SaliencyOrigin origin = origin(file, index);
      index.requireRoom(new StoredMap(origin.width(), origin.height(), origin.bits()).length());
      return new SaliencyFile(file, index, origin);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static SaliencyOrigin origin(Path file, MapIndex index) {
    if (index.origin() == null) {
      throw new InvalidInputException(
          file.toString(), "does not say what made its maps (" + ORIGIN + "); delete it");
    }
    return JSON.read(Path.of(file + ": " + ORIGIN), index.origin());
  }

  /** What made the maps. */
  public SaliencyOrigin origin() {
    return origin;
  }

  /** How many bytes it has. */
  long size() {
    return file.toFile().length();
  }

  /** Whether the map of that image is there. */
  public boolean has(int frame) {
    return index.has(frame);
  }

  /**
   * The map of an image.
   *
   * @throws InvalidInputException if it is missing or damaged
   */
  public SaliencyMap map(int frame) {
    float[] values = new float[origin.width() * origin.height()];
    try (MapScratch scratch = new MapScratch()) {
      read(frame, scratch, values);
    }
    return new SaliencyMap(origin.width(), origin.height(), values);
  }

  /**
   * Reads the map of an image.
   *
   * @param into gets its values, row by row; of as many as a map has
   * @throws InvalidInputException if it is missing or damaged
   */
  public void read(int frame, MapScratch scratch, float[] into) {
    if (!index.has(frame)) {
      throw new InvalidInputException(
          file.toString(), "has no map of image %d; run `explain` again".formatted(frame));
    }
    StoredMap stored = new StoredMap(origin.width(), origin.height(), origin.bits());
    try {
      byte[] bytes = scratch.bytes(stored.length());
      index.read(frame, scratch, bytes, stored.length());
      stored.decode(bytes, into);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static InvalidInputException damaged(Path file, Throwable e) {
    return FileProblem.reading(
        file,
        "is no whole file of maps (" + FileProblem.detail(e) + "); delete it and run `explain`",
        e);
  }
}
