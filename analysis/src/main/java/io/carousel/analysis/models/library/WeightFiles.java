package io.carousel.analysis.models.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the files of a trained network are called: {@code trunk_best} and {@code embedder_best}, as
 * PyTorch's state dicts ({@code .pth}) or safetensors. Where both are there, the state dict counts.
 */
final class WeightFiles {

  private static final String TRUNK = "trunk_best";
  private static final String EMBEDDER = "embedder_best";
  private static final List<String> ENDINGS = List.of(".pth", ".safetensors");

  private WeightFiles() {}

  /** Whether a file is called as weights are, of whatever network. */
  static boolean isOne(Path file) {
    return ENDINGS.stream().anyMatch(file.toString()::endsWith);
  }

  /** Whether a file is called as a trunk is. */
  static boolean isTrunk(Path file) {
    return is(file, TRUNK);
  }

  /** Whether a file is called as an embedder is. */
  static boolean isEmbedder(Path file) {
    return is(file, EMBEDDER);
  }

  private static boolean is(Path file, String stem) {
    return ENDINGS.stream().anyMatch(ending -> file.endsWith(stem + ending));
  }

  /** The trunk in a folder. */
  static Optional<Path> trunk(Path folder) {
    return in(folder, TRUNK);
  }

  /** The embedder in a folder. */
  static Optional<Path> embedder(Path folder) {
    return in(folder, EMBEDDER);
  }

  private static Optional<Path> in(Path folder, String stem) {
    return ENDINGS.stream()
        .map(ending -> folder.resolve(stem + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
