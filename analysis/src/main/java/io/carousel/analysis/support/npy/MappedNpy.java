package io.carousel.analysis.support.npy;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code .npy} file of float32 in C order that is mapped into memory, in pieces, as one piece
 * ends at 2 GiB. Numbers have long indices. Safe to use from many threads; the mapping goes with
 * the garbage.
 */
public final class MappedNpy {

  /** Numbers of a piece: 1 GiB. */
  private static final int PIECE = 1 << 28;

  private final List<Integer> shape;
  private final int piece;
  private final List<FloatBuffer> pieces;

  private MappedNpy(List<Integer> shape, int piece, List<FloatBuffer> pieces) {
    this.shape = List.copyOf(shape);
    this.piece = piece;
    this.pieces = List.copyOf(pieces);
  }

  /**
   * Maps a file.
   *
   * @throws InvalidInputException if the file is missing, cut short, or holds anything but float32
   *     in C order
   */
  public static MappedNpy open(Path file) {
    return open(file, PIECE);
  }

  /**
   * Maps a file in pieces of some size.
   *
   * @param piece how many numbers a piece has
   * @throws InvalidInputException as {@link #open(Path)}
   */
  static MappedNpy open(Path file, int piece) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      NpyHeader header = NpyHeader.read(Channels.newInputStream(channel));
      long begin = channel.position();
      if (header.elements() > (channel.size() - begin) / Float.BYTES) {
        throw new EOFException("it holds fewer numbers than its shape " + header.shape());
      }
      List<FloatBuffer> pieces = new ArrayList<>();
      for (long from = 0; from < header.elements(); from += piece) {
        long count = Math.min(piece, header.elements() - from);
        pieces.add(
            channel
                .map(FileChannel.MapMode.READ_ONLY, begin + from * Float.BYTES, count * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer());
      }
      return new MappedNpy(header.shape(), piece, pieces);
    } catch (MalformedNpyException e) {
      throw new InvalidInputException(file.toString(), e.getMessage(), e);
    } catch (EOFException e) {
      throw new InvalidInputException(
          file.toString(), "is cut short: " + e.getMessage() + "; make or copy it again", e);
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }

  /** The lengths of its axes. */
  public List<Integer> shape() {
    return shape;
  }

  /**
   * Copies neighbouring numbers.
   *
   * @param from the first of them
   * @param into gets them
   * @param at where they begin there
   * @param count how many
   */
  public void copy(long from, float[] into, int at, int count) {
    int done = 0;
    while (done < count) {
      long next = from + done;
      int within = (int) (next % piece);
      int some = Math.min(count - done, piece - within);
      pieces.get((int) (next / piece)).get(within, into, at + done, some);
      done += some;
    }
  }
}
