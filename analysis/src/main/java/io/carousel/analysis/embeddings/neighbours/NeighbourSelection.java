package io.carousel.analysis.embeddings.neighbours;

/** Puts the smallest of many numbers first without sorting them (quickselect, Hoare 1961). */
final class NeighbourSelection {

  private NeighbourSelection() {}

  /**
   * Reorders the first {@code end} numbers so that the {@code count} smallest of them stand first,
   * the greatest of those last.
   *
   * @param count from 1 to {@code end}
   */
  static void select(long[] numbers, int end, int count) {
    int target = count - 1;
    int low = 0;
    int high = end - 1;
    while (low < high) {
      long pivot = pivot(numbers, low, high);
      int left = low;
      int right = high;
      // Equal numbers are swapped too, so that many of them do not make it slow.
      while (left <= right) {
        while (numbers[left] < pivot) {
          left++;
        }
        while (numbers[right] > pivot) {
          right--;
        }
        if (left <= right) {
          swap(numbers, left++, right--);
        }
      }
      if (target <= right) {
        high = right;
      } else if (target >= left) {
        low = left;
      } else {
        return;
      }
    }
  }

  private static long pivot(long[] numbers, int low, int high) {
    long a = numbers[low];
    long b = numbers[low + (high - low) / 2];
    long c = numbers[high];
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  static void swap(long[] numbers, int i, int j) {
    long number = numbers[i];
    numbers[i] = numbers[j];
    numbers[j] = number;
  }
}
