package io.carousel.analysis.models.checkpoint;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The weights of a module: its tensors by name, as PyTorch's {@code state_dict()} gives them.
 *
 * @param tensors the tensors, in the order of the file
 */
public record StateDict(Map<String, Tensor> tensors) {

  public StateDict {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /**
   * Reads a checkpoint, in PyTorch's zip or legacy format, saved on a CPU or a GPU, or in the
   * format of safetensors; the file's content says which. In a training's checkpoint, such as
   * {@code {"epoch": 3, "state_dict": ..., "optimizer": ...}}, the state dict is that entry, if no
   * other is one too.
   *
   * @throws InvalidInputException if the file is missing, cut short or damaged, is no checkpoint,
   *     holds no state dict or more than one, or names a class that no state dict needs
   */
  public static StateDict read(Path file) {
    return read(file, name -> true);
  }

  /**
   * Reads some tensors of a checkpoint, and skips the numbers of the others.
   *
   * @param wanted takes the names of those that are wanted
   * @throws InvalidInputException as {@link #read(Path)}
   */
  public static StateDict read(Path file, Predicate<String> wanted) {
    return inFile(file, format -> new StateDict(format.read(file, wanted).tensors(wanted)));
  }

  /**
   * Reads which tensors a checkpoint has, without their numbers.
   *
   * @return the length of every axis, by name
   * @throws InvalidInputException as {@link #read(Path)}
   */
  public static Map<String, List<Long>> shapes(Path file) {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    inFile(file, format -> format.read(file, name -> false))
        .views()
        .forEach((name, view) -> shapes.put(name, view.shape()));
    return Collections.unmodifiableMap(shapes);
  }

  /**
   * The state dict as the bytes of a checkpoint in the zip format, which {@code torch.load(file,
   * weights_only=True)} reads from torch 1.13 on; the same for the same tensors.
   */
  public byte[] toBytes() {
    return StateDictWriter.bytes(tensors);
  }

  /**
   * Writes the state dict as a checkpoint; see {@link #toBytes}.
   *
   * @throws JobFailedException if the file cannot be written
   */
  public void write(Path file) {
    WholeFile.write(file, out -> out.write(toBytes()));
  }

  /**
   * Writes the state dict as a safetensors file, whole or not at all.
   *
   * @throws JobFailedException if the file cannot be written
   */
  public void writeSafetensors(Path file) {
    WholeFile.write(file, new SafetensorsWriter(tensors)::write);
  }

  /** Something that is read from a file of a format. */
  @FunctionalInterface
  private interface Reading<T> {
    T from(CheckpointFormat format) throws IOException;
  }

  /** Reads something, and says in which file it is wrong. */
  private static <T> T inFile(Path file, Reading<T> reading) {
    try {
      return reading.from(format(file));
    } catch (CheckpointException e) {
      throw new InvalidInputException(file.toString(), e.getMessage(), e);
    } catch (IOException | IllegalArgumentException | OutOfMemoryError e) {
      // A name in a zip that is no text is an illegal argument.
      throw FileProblem.reading(file, e);
    }
  }

  private static CheckpointFormat format(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(SafetensorsFormat.PREFIX + 1);
    }
    if (SafetensorsFormat.isOne(start, Files.size(file))) {
      return new SafetensorsFormat();
    }
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      return new ZipFormat();
    }
    // A pickle of protocol 2 or later starts with the instruction PROTO.
    if (start.length > 1 && start[0] == (byte) 0x80) {
      return new LegacyFormat();
    }
    throw new CheckpointException(
        start.length == 0
            ? "is empty" + CheckpointException.AGAIN
            : "is no PyTorch checkpoint, neither in the zip nor in the legacy format, and no"
                + " safetensors file");
  }
}
