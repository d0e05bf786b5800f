package io.carousel.job.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES) // a process that should have ended may not
class WorkerPoolTest {

  @TempDir private Path folder;

  private final AtomicLong advanced = new AtomicLong();

  private static WorkerTask task(String... arguments) {
    return new WorkerTask(arguments[0], Labourer.class, List.of(arguments), 0);
  }

  private List<WorkerFailure> run(WorkerTask... tasks) {
    return new WorkerPool(JavaCommand.ofThisProcess(), 2).run(List.of(tasks), step());
  }

  private Progress.Step step() {
    return new Progress.Step() {
      @Override
      public void advance(long units) {
        advanced.addAndGet(units);
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void theProgressOfAllTasksIsOne() {
    assertEquals(List.of(), run(task("work"), task("work"), task("work")));
    assertEquals(9, advanced.get());
  }

  @Test
  void whatAnEarlierRunDidDoesNotCountAgain() {
    WorkerTask begun = new WorkerTask("begun", Labourer.class, List.of("work"), 2);
    assertEquals(List.of(), run(begun));
    assertEquals(1, advanced.get());
  }

  @Test
  void aTaskThatFailsIsNamedAndDoesNotStopTheOthers() {
    List<WorkerFailure> failures = run(task("refuse"), task("fail"), task("work"));
    assertEquals(
        List.of(WorkerFailure.Cause.INPUT, WorkerFailure.Cause.WORK),
        failures.stream().map(WorkerFailure::cause).toList());
    assertEquals("a.yaml:3: is wrong", failures.get(0).message());
    assertEquals("the disk is full", failures.get(1).message());
    assertEquals("fail", failures.get(1).task().name());
    assertEquals(3, advanced.get());
  }

  @Test
  void aProcessThatCrashesIsStartedOnceMore() {
    assertEquals(List.of(), run(task("halt once", folder.resolve("halted").toString())));
    assertEquals(3, advanced.get());
  }

  @Test
  void aProcessThatCrashesTwiceIsNamedWithItsLastWords() {
    WorkerFailure failure = run(task("crash")).get(0);
    assertEquals(WorkerFailure.Cause.CRASH, failure.cause());
    assertEquals(
        "its process crashed with exit code 3, twice, having said:"
            + " java.lang.IllegalStateException: a bug",
        failure.message());
  }

  @Test
  void workersHaveTheEnvironmentThatTheyAreGiven() throws IOException {
    Path file = folder.resolve("environment");
    new WorkerPool(JavaCommand.ofThisProcess().withEnvironment(Map.of("LABOUR", "hard")), 1)
        .run(List.of(task("write environment", file.toString())), step());
    assertEquals("hard", Files.readString(file));
  }

  @Test
  void aWorkerEndsWhenItsPoolIsKilled() throws Exception {
    Path file = folder.resolve("pid");
    Process pool =
        JavaCommand.ofThisProcess().start(Labourer.class, List.of("pool", file.toString()));
    ProcessHandle worker = ProcessHandle.of(waitForPid(file)).orElseThrow();
    assertTrue(worker.isAlive());
    pool.destroyForcibly().waitFor();
    worker.onExit().get();
    assertFalse(worker.isAlive());
  }

  private static long waitForPid(Path file) throws IOException, InterruptedException {
    while (!Files.exists(file) || Files.size(file) == 0) {
      Thread.sleep(20);
    }
    return Long.parseLong(Files.readString(file));
  }
}
