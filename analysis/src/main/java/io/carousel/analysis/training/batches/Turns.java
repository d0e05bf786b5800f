package io.carousel.analysis.training.batches;

import java.util.SplittableRandom;

/** Numbers that come in turn, in an order that is shuffled anew when all had their turn. */
final class Turns {

  private final int[] order;
  private final SplittableRandom random;
  private int next;

  /** The numbers from 0 to one less than {@code count}. */
  Turns(int count, SplittableRandom random) {
    this.random = random;
    this.order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    this.next = count;
  }

  /** The next numbers, no two of them the same; no more than there are. */
  int[] next(int count) {
    int[] numbers = new int[count];
    int fresh = Math.min(count, order.length - next);
    System.arraycopy(order, next, numbers, 0, fresh);
    next += fresh;
    if (fresh < count) {
      // Those that are in this group already go to the end of the new order.
      int[] taken = java.util.Arrays.copyOf(numbers, fresh);
      shuffle();
      putLast(taken);
      System.arraycopy(order, 0, numbers, fresh, count - fresh);
      next = count - fresh;
    }
    return numbers;
  }

  /** Every order is as likely (Fisher-Yates). */
  private void shuffle() {
    for (int last = order.length - 1; last > 0; last--) {
      int chosen = random.nextInt(last + 1);
      int number = order[chosen];
      order[chosen] = order[last];
      order[last] = number;
    }
  }

  private void putLast(int[] numbers) {
    boolean[] late = new boolean[order.length];
    for (int number : numbers) {
      late[number] = true;
    }
    int[] arranged = new int[order.length];
    int early = 0;
    int end = order.length - numbers.length;
    for (int number : order) {
      if (late[number]) {
        arranged[end++] = number;
      } else {
        arranged[early++] = number;
      }
    }
    System.arraycopy(arranged, 0, order, 0, order.length);
  }
}
