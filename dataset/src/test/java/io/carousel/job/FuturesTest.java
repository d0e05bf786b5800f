package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FuturesTest {

  @Test
  void aResultComesOut() {
    assertEquals(3, Futures.result(CompletableFuture.completedFuture(3), "it was counted"));
  }

  @Test
  void aMistakeOfTheUsersStaysOne() {
    InvalidInputException mistake = new InvalidInputException("a.csv", "is empty");
    assertSame(
        mistake,
        assertThrows(
            InvalidInputException.class,
            () -> Futures.result(CompletableFuture.failedFuture(mistake), "it was read")));
  }

  @Test
  void whoeverIsInterruptedIsToldOfIt() {
    Thread.currentThread().interrupt();
    JobFailedException failure =
        assertThrows(
            JobFailedException.class,
            () -> Futures.result(new CompletableFuture<>(), "images were decoded"));
    assertEquals("interrupted while images were decoded", failure.getMessage());
    assertTrue(Thread.interrupted());
  }
}
