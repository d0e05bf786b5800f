package io.carousel.dataset;

import io.carousel.job.FileBytes;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the user names as a dataset: its folder, or a zip file with the same in it, as datasets are
 * published. Images are read out of the zip file where it lies; what is computed from them goes to
 * a folder beside it, of the same name without {@code .zip}.
 */
public final class DatasetSource implements AutoCloseable {

  private static final String ZIP = ".zip";

  /**
   * The most that is read of samples.csv and dataset.json out of a zip file, where a few bytes can
   * unfold to any number: a table of a million samples has less.
   */
  private static final int LARGEST_TABLE = 128 << 20;

  private final DatasetFolder folder;
  private final Optional<FileSystem> archive;

  private DatasetSource(DatasetFolder folder, Optional<FileSystem> archive) {
    this.folder = folder;
    this.archive = archive;
  }

  /**
   * Opens a dataset.
   *
   * @param path a folder with {@code samples.csv} in it, or a zip file with {@code samples.csv} at
   *     its top or in its one top folder
   * @throws InvalidInputException if it is neither, or the folder beside a zip file holds another
   *     dataset
   */
  public static DatasetSource open(Path path) {
    if (Files.isRegularFile(path)) {
      return openArchive(path);
    }
    DatasetFolder folder = new DatasetFolder(path);
    if (!Files.isDirectory(path)) {
      throw new InvalidInputException(
          path.toString(), "there is no such folder; make a dataset with `render`");
    }
    if (!Files.exists(folder.samples())) {
      throw new InvalidInputException(
          path.toString(), "is no dataset, for there is no samples.csv in it");
    }
    return new DatasetSource(folder, Optional.empty());
  }

  private static DatasetSource openArchive(Path path) {
    String name = path.getFileName().toString();
    if (!name.toLowerCase(Locale.ROOT).endsWith(ZIP)) {
      throw new InvalidInputException(
          path.toString(), "is no dataset; name its folder, or a .zip file of it");
    }
    FileSystem archive = null;
    try {
      archive = fileSystem(path);
      DatasetFolder inside = new DatasetFolder(top(path, archive));
      Path beside = path.resolveSibling(name.substring(0, name.length() - ZIP.length()));
      DatasetFolder folder = new DatasetFolder(beside, inside.images());
      keep(path, inside.samples(), folder.samples());
      if (Files.exists(inside.manifest())) {
        keep(path, inside.manifest(), folder.manifest());
      }
      return new DatasetSource(folder, Optional.of(archive));
    } catch (IOException e) {
      close(archive);
      throw noZip(path, e);
    } catch (UnsupportedOperationException
        | ProviderNotFoundException
        | IllegalArgumentException e) {
      // What is no zip, and a name in one that no path can have, are wrong arguments to Java.
      close(archive);
      throw noZip(path, e);
    } catch (RuntimeException e) {
      close(archive);
      throw e;
    }
  }

  private static InvalidInputException noZip(Path path, Exception e) {
    return FileProblem.reading(
        path, "could not be read as a zip file (%s); copy it again".formatted(detail(e)), e);
  }

  private static String detail(Exception e) {
    return e instanceof IOException ? FileProblem.detail(e) : "it is none, or damaged";
  }

  /** Opens a zip file whatever its name ends with: {@code .ZIP} is no other format. */
  private static FileSystem fileSystem(Path path) throws IOException {
    for (FileSystemProvider provider : FileSystemProvider.installedProviders()) {
      if (provider.getScheme().equals("jar")) {
        return provider.newFileSystem(path, Map.of());
      }
    }
    throw new ProviderNotFoundException("this Java reads no zip files");
  }

  /** The folder in a zip file that samples.csv is in. */
  private static Path top(Path path, FileSystem archive) throws IOException {
    Path root = archive.getRootDirectories().iterator().next();
    try (Stream<Path> children = Files.list(root)) {
      List<Path> found =
          Stream.concat(Stream.of(root), children.filter(Files::isDirectory))
              .filter(folder -> Files.exists(new DatasetFolder(folder).samples()))
              .toList();
      if (found.size() != 1) {
        throw new InvalidInputException(
            path.toString(),
            "must have one samples.csv, at its top or in a folder there, not " + found.size());
      }
      return found.get(0);
    }
  }

  /** Puts a small file of the zip file into the folder beside it, unless it is there already. */
  private static void keep(Path archive, Path inside, Path beside) throws IOException {
    byte[] bytes;
    try {
      bytes = FileBytes.read(inside, LARGEST_TABLE);
    } catch (IOException e) {
      throw FileProblem.reading(
          inside, "could not be read (%s); copy the zip again".formatted(FileProblem.detail(e)), e);
    }
    if (!Files.exists(beside)) {
      WholeFile.write(beside, out -> out.write(bytes));
    } else if (!isContent(bytes, beside)) {
      throw new InvalidInputException(
          beside.toString(), "is not the one in " + archive + "; move one of the two elsewhere");
    }
  }

  private static boolean isContent(byte[] bytes, Path file) throws IOException {
    return Files.size(file) == bytes.length && Arrays.equals(bytes, Files.readAllBytes(file));
  }

  /** The dataset; its images can be read until this is closed. */
  public DatasetFolder folder() {
    return folder;
  }

  @Override
  public void close() {
    close(archive.orElse(null));
  }

  private static void close(FileSystem archive) {
    if (archive != null) {
      try {
        archive.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // It was opened to read: nothing can be lost.
      }
    }
  }
}
