package io.carousel.job;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several equal parts of some work, for one of several workers or machines: every n-th image
 * of a dataset, or a run of neighbouring rows of a table.
 *
 * @param number which part, from 1
 * @param count how many parts there are
 */
public record Shard(int number, int count) {

  /** All of the work. */
  public static final Shard WHOLE = new Shard(1, 1);

  public Shard {
    if (count < 1 || number < 1 || number > count) {
      throw new IllegalArgumentException(
          "a shard is i/n with i from 1 to n, not " + number + "/" + count);
    }
  }

  /**
   * Reads a shard.
   *
   * @param text such as "2/3"
   * @throws IllegalArgumentException if it is no shard; the message says what one is
   */
  public static Shard parse(String text) {
    String[] parts = text.split("/", -1);
    try {
      if (parts.length == 2) {
        return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    } catch (NumberFormatException e) {
      // Said below, as for any other text that is no shard.
    }
    throw new IllegalArgumentException("a shard is i/n with i from 1 to n, not " + text);
  }

  /** This part in so many smaller ones of images that are dealt out one by one. */
  public List<Shard> divided(int parts) {
    return IntStream.range(0, parts)
        .mapToObj(part -> new Shard(number + count * part, count * parts))
        .toList();
  }

  /** Whether an image belongs to this part, where images are dealt out one by one. */
  public boolean holds(int frame) {
    return frame % count == number - 1;
  }

  /**
   * The first of the rows that belong to this part, where rows are divided into runs of neighbours;
   * the next part's first, or {@code rows}, is where they end.
   *
   * @param rows how many rows there are in all
   * @param block how many neighbouring rows must stay together, at least 1
   */
  public int firstRow(int rows, int block) {
    return firstRow(number, rows, block);
  }

  /** The row after the last one of this part; see {@link #firstRow(int, int)}. */
  public int endRow(int rows, int block) {
    return firstRow(number + 1, rows, block);
  }

  private int firstRow(int part, int rows, int block) {
    long blocks = (rows + block - 1L) / block;
    return (int) Math.min(rows, blocks * (part - 1) / count * block);
  }

  /** As a user writes it: "2/3". */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
