package io.carousel.analysis.models.checkpoint;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
   * Reads a checkpoint, in the zip or in the legacy format, saved on a CPU or a GPU.
   *
   * @throws InvalidInputException if the file is missing, cut short or damaged, is no checkpoint,
   *     holds anything but tensors by name, or names a class that no state dict needs
   */
  public static StateDict read(Path file) {
    try {
      return new StateDict(format(file).read(file).tensors());
    } catch (CheckpointException e) {
      throw new InvalidInputException(file.toString(), e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(file.toString(), "there is no such file", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(), "could not be read (" + e.getMessage() + ")", e);
    }
  }

  private static CheckpointFormat format(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(2);
    }
    if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
      return new ZipFormat();
    }
    // A pickle of protocol 2 or later starts with the instruction PROTO.
    if (start.length == 2 && start[0] == (byte) 0x80) {
      return new LegacyFormat();
    }
    throw new CheckpointException(
        start.length == 0
            ? "is empty" + CheckpointException.AGAIN
            : "is no PyTorch checkpoint, neither in the zip nor in the legacy format");
  }
}
