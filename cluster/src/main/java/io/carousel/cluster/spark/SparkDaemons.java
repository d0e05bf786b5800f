package io.carousel.cluster.spark;

import io.carousel.cluster.ClusterDaemons;
import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.job.JobFailedException;
import io.carousel.job.worker.LastWords;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Spark's Master and Workers, from the libraries that commands use, so that versions agree. */
public final class SparkDaemons implements ClusterDaemons {

  private static final String DEPLOY = "org.apache.spark.deploy.";
  private static final int PAUSE_MILLIS = 200;
  private static final String DAEMON_MEMORY = "-Xmx512m";

  @Override
  public void run(Wanted wanted, Consumer<String> messages) {
    Path home = temporaryFolder();
    List<Process> daemons = new ArrayList<>();
    Thread hook =
        new Thread(
            () -> {
              daemons.forEach(Process::destroy);
              delete(home);
            },
            "spark-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      link(home.resolve("jars"));
      Path properties = properties(home);
      String master = wanted.master();
      if (master == null) {
        int port = wanted.port() == 0 ? freePort() : wanted.port();
        master = "spark://" + wanted.host() + ":" + port;
        daemons.add(
            start(
                home,
                "master",
                List.of(
                    DEPLOY + "master.Master",
                    "--host",
                    wanted.host(),
                    "--port",
                    "" + port,
                    "--webui-port",
                    "0",
                    "--properties-file",
                    properties.toString())));
        await(MasterAddress.of(master), daemons.get(0));
      }
      for (int worker = 1; worker <= wanted.workers(); worker++) {
        daemons.add(
            start(
                home,
                "worker-" + worker,
                List.of(
                    DEPLOY + "worker.Worker",
                    "--host",
                    wanted.host(),
                    "--webui-port",
                    "0",
                    "--cores",
                    "" + wanted.cores(),
                    "--work-dir",
                    home.resolve("work-" + worker).toString(),
                    "--properties-file",
                    properties.toString(),
                    master)));
      }
      messages.accept(
          "%s: %d workers of %d cores here; Ctrl-C ends them"
              .formatted(master, wanted.workers(), wanted.cores()));
      CompletableFuture.anyOf(
              daemons.stream().map(Process::onExit).toArray(CompletableFuture[]::new))
          .join();
      throw ended(home, daemons, wanted.master() == null);
    } catch (IOException e) {
      throw new JobFailedException("Spark could not be started (" + FileProblem.detail(e) + ")", e);
    }
  }

  /** Waits until a master answers, or has ended. */
  private static void await(MasterAddress master, Process process) {
    while (process.isAlive() && !master.answers()) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new JobFailedException("interrupted while Spark was started", e);
      }
    }
  }

  private static JobFailedException ended(Path home, List<Process> daemons, boolean withMaster) {
    for (int i = 0; i < daemons.size(); i++) {
      if (!daemons.get(i).isAlive()) {
        String name = i == 0 && withMaster ? "master" : "worker-" + (withMaster ? i : i + 1);
        String words = LastWords.of(home.resolve(name + ".log")).best();
        return new JobFailedException(
            "Spark's %s has ended with exit code %d, having said: %s"
                .formatted(name, daemons.get(i).exitValue(), words));
      }
    }
    return new JobFailedException("one of Spark's daemons has ended");
  }

  private static Process start(Path home, String name, List<String> arguments) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                DAEMON_MEMORY,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve(name + ".log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "JAVA_HOME",
                System.getProperty("java.home")));
    return builder.start();
  }

  /** Spark looks for its libraries in a folder of this name. */
  private static void link(Path jars) throws IOException {
    Files.createDirectories(jars);
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry).toAbsolutePath();
      if (Files.isRegularFile(jar)) {
        Files.createSymbolicLink(
            jars.resolve("%03d-%s".formatted(number++, jar.getFileName())), jar);
      }
    }
  }

  private static Path properties(Path home) throws IOException {
    Path file =
        Files.createFile(
            home.resolve("spark.properties"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    StringBuilder text = new StringBuilder("spark.worker.cleanup.enabled true\n");
    SharedSecret.readOrMake()
        .ifPresent(
            secret ->
                text.append("spark.authenticate true\nspark.authenticate.secret ")
                    .append(secret)
                    .append('\n'));
    Files.writeString(file, text);
    return file;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("carousel-spark");
    } catch (IOException e) {
      throw new JobFailedException(
          "no temporary folder could be made (" + FileProblem.detail(e) + ")", e);
    }
  }

  private static void delete(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      return; // It is in the system's folder for what may be lost.
    }
  }
}
