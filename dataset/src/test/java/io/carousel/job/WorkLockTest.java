package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkLockTest {

  @TempDir private Path root;
  private Process holder;

  /** Holds the lock of an embedding until it is killed. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      Path root = Path.of(args[0]);
      WorkLock.take(
          root,
          "embed",
          new Shard(1, 2),
          List.of(root.resolve("images")),
          List.of(root.resolve("embeddings")));
      System.out.println("held");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @BeforeEach
  void hold() throws IOException {
    holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines = holder.inputReader(StandardCharsets.UTF_8);
    assertEquals("held", lines.readLine());
  }

  @AfterEach
  void kill() throws InterruptedException {
    holder.destroyForcibly();
    holder.waitFor();
  }

  private WorkLock take(String work, Shard part, String reads, String writes) {
    return WorkLock.take(
        root, work, part, List.of(root.resolve(reads)), List.of(root.resolve(writes)));
  }

  private long locks() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("locks"))) {
      return files.count();
    }
  }

  @Test
  void whoeverHoldsItIsNamed() throws IOException {
    JobFailedException e =
        assertThrows(
            JobFailedException.class, () -> take("embed", Shard.WHOLE, "images", "embeddings"));
    assertTrue(
        e.getMessage()
            .matches(
                "\\Q"
                    + root
                    + ": `embed` is at work there since \\E[-0-9]{10} [:0-9]{8} UTC"
                    + " \\(process "
                    + holder.pid()
                    + " on [A-Za-z0-9_]+\\); wait for it to end or stop it, then run the same"
                    + " command again"),
        e.getMessage());
    assertEquals(1, locks(), "the one that was refused leaves nothing");
  }

  @Test
  void readersOfWhatIsWrittenWait() {
    assertThrows(
        JobFailedException.class,
        () -> take("evaluate", Shard.WHOLE, "embeddings/none.npy", "evaluation"));
    assertThrows(JobFailedException.class, () -> take("clean", Shard.WHOLE, "report", "images"));
    assertThrows(JobFailedException.class, () -> WorkLock.takeAll(root, "train", 60));
  }

  @Test
  void otherPartsAndOtherFilesAreFree() throws IOException {
    try (WorkLock part = take("embed", new Shard(2, 2), "images", "embeddings");
        WorkLock other = take("explain", Shard.WHOLE, "images", "saliency/smoothgrad")) {
      assertEquals(3, locks());
      assertFalse(part.equals(other));
    }
    assertEquals(1, locks());
  }

  @Test
  void aPartOfAnotherDivisionIsNoOtherPart() {
    assertThrows(
        JobFailedException.class, () -> take("embed", new Shard(2, 3), "images", "embeddings"));
  }

  @Test
  void theLockOfAKilledProcessIsTakenOver() throws Exception {
    kill();
    assertEquals(1, locks());
    WorkLock lock = take("embed", Shard.WHOLE, "images", "embeddings");
    try (lock) {
      assertEquals(1, locks());
    }
    assertFalse(Files.exists(root.resolve("locks")));
  }

  @Test
  void whatAKilledProcessLeftGoesWhereNothingIsTaken() throws Exception {
    WorkLock.discardEnded(root);
    assertEquals(1, locks());
    kill();
    WorkLock.discardEnded(root);
    assertFalse(Files.exists(root.resolve("locks")));
    WorkLock.discardEnded(root);
  }
}
