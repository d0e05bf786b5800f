package io.carousel.job;

/**
 * One of several equal parts of the work on a dataset, for one of several machines: every n-th
 * image.
 *
 * @param number which part, from 1
 * @param count how many parts there are
 */
public record Shard(int number, int count) {

  /** The whole dataset. */
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

  /** Whether an image belongs to this part. */
  public boolean holds(int frame) {
    return frame % count == number - 1;
  }

  /** As a user writes it: "2/3". */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
