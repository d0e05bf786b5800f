package io.carousel.analysis.measure;

/**
 * Finds the k-th smallest of many numbers without sorting them (quickselect, Hoare 1961). What one
 * search puts in order helps the next: searching for several k costs little more than for one.
 */
final class Selection {

  private final double[] numbers;

  /** A selection from numbers that it may put in another order. */
  Selection(double[] numbers) {
    this.numbers = numbers;
  }

  /**
   * The k-th smallest number.
   *
   * @param k from 1 to the number of numbers
   */
  double smallest(int k) {
    int target = k - 1;
    int low = 0;
    int high = numbers.length - 1;
    while (low < high) {
      double pivot = medianOfThree(low, high);
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
          swap(left++, right--);
        }
      }
      if (target <= right) {
        high = right;
      } else if (target >= left) {
        low = left;
      } else {
        break;
      }
    }
    return numbers[target];
  }

  private double medianOfThree(int low, int high) {
    double a = numbers[low];
    double b = numbers[(low + high) >>> 1];
    double c = numbers[high];
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private void swap(int i, int j) {
    double number = numbers[i];
    numbers[i] = numbers[j];
    numbers[j] = number;
  }
}
