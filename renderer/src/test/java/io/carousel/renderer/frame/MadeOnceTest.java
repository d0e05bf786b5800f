package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MadeOnceTest {

  private final ConcurrentLinkedQueue<String> made = new ConcurrentLinkedQueue<>();

  private String make(String key) {
    made.add(key);
    if (key.isEmpty()) {
      throw new IllegalArgumentException("nothing to make");
    }
    return key.repeat(2);
  }

  @Test
  void threadsThatAskForOneThingAtOnceGetTheSame() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    MadeOnce<String, String> things =
        new MadeOnce<>(
            key -> {
              try {
                asked.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return make(key);
            },
            100,
            String::length);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<String>> got = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      got.add(threads.submit(() -> things.get("car")));
    }
    asked.countDown();
    for (Future<String> thing : got) {
      assertEquals("carcar", thing.get());
    }
    threads.shutdown();
    assertEquals(List.of("car"), List.copyOf(made));
  }

  @Test
  void whatWasUsedLongestAgoIsMadeAgainWhereMemoryIsShort() {
    MadeOnce<String, String> things = new MadeOnce<>(this::make, 4, String::length);
    things.get("a");
    things.get("b");
    things.get("a");
    things.get("c");
    things.get("a");
    things.get("b");
    assertEquals(List.of("a", "b", "c", "b"), List.copyOf(made));
  }

  @Test
  void whatCannotBeMadeFailsEachTimeAsItDid() {
    MadeOnce<String, String> things = new MadeOnce<>(this::make, 100, String::length);
    for (int i = 1; i <= 2; i++) {
      assertThrows(IllegalArgumentException.class, () -> things.get(""));
      assertEquals(i, made.size());
    }
  }
}
