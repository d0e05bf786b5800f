package io.carousel.renderer.annotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MaskTest {

  // . . 2
  // 1 1 2
  private static final byte[] LABELS = {0, 0, 2, 1, 1, 2};

  @Test
  void runsGoDownTheColumnsAndBeginOutside() {
    Mask mask = Mask.ofLabel(3, 2, LABELS, 1);
    assertArrayEquals(new int[] {1, 1, 1, 1, 2}, mask.runLengths());
  }

  @Test
  void aMaskThatBeginsInsideHasAnEmptyFirstRun() {
    Mask mask = Mask.ofLabels(1, 2, new byte[] {5, 5});
    assertArrayEquals(new int[] {0, 2}, mask.runLengths());
  }

  @Test
  void aBoxIsTight() {
    assertEquals(new Box(0, 1, 2, 1), Mask.ofLabel(3, 2, LABELS, 1).box());
    assertEquals(new Box(2, 0, 1, 2), Mask.ofLabel(3, 2, LABELS, 2).box());
    assertEquals(new Box(0, 0, 3, 2), Mask.ofLabels(3, 2, LABELS).box());
  }

  @Test
  void whatIsNotSeenHasNoPixelsAndAnEmptyBox() {
    Mask mask = Mask.ofLabel(3, 2, LABELS, 7);
    assertEquals(0, mask.area());
    assertEquals(new Box(0, 0, 0, 0), mask.box());
    assertArrayEquals(new int[] {6}, mask.runLengths());
  }
}
