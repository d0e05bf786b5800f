package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptTest {

  @TempDir private Path temp;

  private Path all() {
    return temp.resolve("attempts/embed");
  }

  /** Begins an attempt in a process of its own, says so, and waits to be killed. */
  static final class Child {
    public static void main(String[] args) throws Exception {
      Attempt attempt = Attempt.begin(Path.of(args[0]));
      Files.writeString(attempt.folder().resolve("half"), "of a child");
      System.out.println(attempt.folder());
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void aFileAppearsWholeAndTheFolderGoesWithTheAttempt() throws IOException {
    Path file = temp.resolve("new/a.txt");
    try (Attempt attempt = Attempt.begin(all())) {
      attempt.write(file, out -> out.write('a'));
      attempt.done();
    }
    assertEquals("a", Files.readString(file));
    assertFalse(Files.exists(temp.resolve("attempts")));
  }

  @Test
  void whatAnAttemptLeftIsTakenOverByTheNext() throws IOException {
    try (Attempt stopped = Attempt.begin(all())) {
      Files.writeString(stopped.folder().resolve("half"), "half");
    }
    try (Attempt stoppedToo = Attempt.begin(all())) {
      assertEquals(1, stoppedToo.left().size());
    }
    try (Attempt attempt = Attempt.begin(all())) {
      List<Path> left = attempt.left();
      assertEquals(2, left.size());
      assertEquals("half", Files.readString(left.get(1).resolve("half")));
      attempt.done();
    }
    assertFalse(Files.exists(temp.resolve("attempts")));
  }

  @Test
  void anAttemptUnderWayInThisProcessIsLeftAlone() throws IOException {
    try (Attempt first = Attempt.begin(all());
        Attempt second = Attempt.begin(all())) {
      assertEquals(List.of(), second.left());
      second.done();
      first.done();
    }
    assertFalse(Files.exists(temp.resolve("attempts")));
  }

  private static Path classes(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void anotherProcessIsLeftAloneUntilItIsKilled() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes(Child.class) + File.pathSeparator + classes(Attempt.class),
                Child.class.getName(),
                all().toString())
            .redirectError(temp.resolve("errors").toFile())
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      Path folder = Path.of(lines.readLine());
      try (Attempt meanwhile = Attempt.begin(all())) {
        assertEquals(List.of(), meanwhile.left());
        assertTrue(Files.exists(folder.resolve("half")));
        meanwhile.done();
      }
    } finally {
      child.destroyForcibly();
      child.waitFor();
    }
    try (Attempt after = Attempt.begin(all())) {
      assertEquals("of a child", Files.readString(after.left().get(0).resolve("half")));
      after.done();
    }
    assertFalse(Files.exists(temp.resolve("attempts")));
  }

  @Test
  void whatEndedAttemptsLeftIsDiscarded() throws IOException {
    Attempt.discardEnded(all());
    try (Attempt stopped = Attempt.begin(all())) {
      Files.writeString(stopped.folder().resolve("half"), "half");
    }
    Attempt.discardEnded(all());
    assertFalse(Files.exists(temp.resolve("attempts")));
  }
}
