package io.carousel.analysis.support.npy;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads and writes {@code .npy} files of float32 in C order, of any shape. */
public final class NpyFile {

  private static final int CHUNK = 1 << 16;

  private NpyFile() {}

  /** Writes an array, whole or not at all. */
  public static void write(Path file, NpyArray array) {
    WholeFile.write(
        file,
        out -> {
          out.write(new NpyHeader(array.shape()).bytes());
          float[] values = array.values();
          for (int from = 0; from < values.length; from += CHUNK) {
            out.write(bytes(values, from, Math.min(CHUNK, values.length - from)));
          }
        });
  }

  /** Some of the numbers of an array, as they stand in a file. */
  public static byte[] bytes(float[] values, int from, int count) {
    byte[] bytes = new byte[count * Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values, from, count);
    return bytes;
  }

  /**
   * Reads some neighbouring numbers of an array, whose file is open only meanwhile.
   *
   * @param from the first of them
   * @param into gets them
   * @param count how many
   * @throws InvalidInputException as {@link #read}, or if there are not as many
   */
  public static void read(Path file, long from, float[] into, int count) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      NpyHeader header = NpyHeader.read(Channels.newInputStream(channel));
      if (from + count > header.elements()) {
        throw new EOFException("it holds fewer numbers than are looked for");
      }
      channel.position(channel.position() + from * Float.BYTES);
      ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (int done = 0; done < count; ) {
        int next = Math.min(CHUNK, count - done);
        bytes.clear().limit(next * Float.BYTES);
        while (bytes.hasRemaining()) {
          if (channel.read(bytes) < 0) {
            throw new EOFException("it holds fewer numbers than its shape " + header.shape());
          }
        }
        bytes.flip().asFloatBuffer().get(into, done, next);
        done += next;
      }
    } catch (MalformedNpyException e) {
      throw new InvalidInputException(file.toString(), e.getMessage(), e);
    } catch (EOFException e) {
      throw new InvalidInputException(
          file.toString(), "is cut short: " + e.getMessage() + "; make or copy it again", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(), "could not be read (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Reads an array.
   *
   * @throws InvalidInputException if the file is missing, cut short, or holds anything but float32
   *     in C order
   */
  public static NpyArray read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      NpyHeader header = NpyHeader.read(in);
      // Compared before memory is taken for it, as a damaged header can claim any shape.
      if (header.elements() > Files.size(file) / Float.BYTES) {
        throw new EOFException("it holds fewer numbers than its shape " + header.shape());
      }
      float[] values = new float[Math.toIntExact(header.elements())];
      for (int from = 0; from < values.length; from += CHUNK) {
        int count = Math.min(CHUNK, values.length - from);
        byte[] bytes = in.readNBytes(count * Float.BYTES);
        if (bytes.length < count * Float.BYTES) {
          throw new EOFException("it holds fewer numbers than its shape " + header.shape());
        }
        ByteBuffer.wrap(bytes)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer()
            .get(values, from, count);
      }
      return new NpyArray(header.shape(), values);
    } catch (MalformedNpyException e) {
      throw new InvalidInputException(file.toString(), e.getMessage(), e);
    } catch (ArithmeticException e) {
      throw new InvalidInputException(file.toString(), "claims more numbers than can be", e);
    } catch (EOFException e) {
      throw new InvalidInputException(
          file.toString(), "is cut short: " + e.getMessage() + "; make or copy it again", e);
    } catch (IOException | OutOfMemoryError e) {
      throw FileProblem.reading(file, e);
    }
  }
}
