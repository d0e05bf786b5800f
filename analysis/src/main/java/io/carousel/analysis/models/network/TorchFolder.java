package io.carousel.analysis.models.network;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PyTorch that the user has installed, with whose library networks are to compute in place of the
 * one that comes with the build: one for CUDA, which nobody publishes for Java. What calls it from
 * Java is the same, and fits this version alone.
 *
 * @param library the folder of its libraries
 * @param cuda whether it computes on NVIDIA's GPUs
 */
record TorchFolder(Path library, boolean cuda) {

  /** The version that DJL's bindings are for. */
  static final String VERSION = "2.7.1";

  /** What DJL calls its bindings for CUDA. */
  private static final String CUDA_FLAVOR = "cu128";

  private static final String CPU_FLAVOR = "cpu";
  private static final String LIBRARY = "libtorch.so";
  private static final String CUDA_LIBRARY = "libtorch_cuda.so";
  private static final String REMEDY =
      "; name the folder of PyTorch "
          + VERSION
          + ", as pip install torch=="
          + VERSION
          + " makes it";

  /** How a Python package says its version, and how PyTorch's archive for C++ does. */
  private static final Pattern PACKAGE = Pattern.compile("__version__ = '([^']+)'");

  private static final Pattern ARCHIVE = Pattern.compile("^\\s*(\\d\\S*)");

  /**
   * Looks for the library in a folder: of a virtual environment, of its packages, of the package
   * torch, or of the library itself.
   *
   * @param setting where the folder was named, for messages
   * @throws InvalidInputException if there is none, or it is of another version
   */
  static TorchFolder find(String setting, String folder) {
    Path library =
        places(setting, folder).stream()
            .filter(place -> Files.isRegularFile(place.resolve(LIBRARY)))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        setting, "there is no " + LIBRARY + " in " + folder + REMEDY));
    String version =
        version(library)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        setting, library + " does not say its version" + REMEDY));
    if (!version.replaceFirst("\\+.*", "").equals(VERSION)) {
      throw new InvalidInputException(
          setting,
          library + " is of PyTorch " + version + ", and only " + VERSION + " fits" + REMEDY);
    }
    boolean cuda = Files.exists(library.resolve(CUDA_LIBRARY));
    if (cuda && !System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("amd64")) {
      throw new InvalidInputException(
          setting,
          library + " is for CUDA, which can be used from Java on 64-bit x86 only; leave it out");
    }
    return new TorchFolder(library, cuda);
  }

  private static List<Path> places(String setting, String folder) {
    Path named;
    try {
      named = Path.of(folder).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new InvalidInputException(setting, "is no path: " + folder, e);
    }
    List<Path> places = new ArrayList<>();
    places.add(named);
    places.add(named.resolve("lib"));
    places.add(named.resolve("torch").resolve("lib"));
    Path pythons = named.resolve("lib");
    if (Files.isDirectory(pythons)) {
      try (Stream<Path> versions = Files.list(pythons)) {
        versions
            .filter(version -> version.getFileName().toString().startsWith("python"))
            .sorted()
            .map(version -> version.resolve("site-packages").resolve("torch").resolve("lib"))
            .forEach(places::add);
      } catch (IOException e) {
        throw new InvalidInputException(
            setting, pythons + " could not be read (" + e.getMessage() + ")", e);
      }
    }
    return places;
  }

  private static Optional<String> version(Path library) {
    Path torch = library.resolveSibling("version.py");
    Path archive = library.resolveSibling("build-version");
    return match(PACKAGE, torch).or(() -> match(ARCHIVE, archive));
  }

  private static Optional<String> match(Pattern pattern, Path file) {
    try {
      Matcher matcher = pattern.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // There is no such file.
    }
  }

  /** Tells DJL to load it; before anything of PyTorch is used. */
  void choose() {
    System.setProperty("PYTORCH_LIBRARY_PATH", library.toString());
    System.setProperty("PYTORCH_VERSION", VERSION);
    System.setProperty("PYTORCH_FLAVOR", cuda ? CUDA_FLAVOR : CPU_FLAVOR);
  }
}
