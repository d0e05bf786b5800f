package io.carousel.job.worker;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a Java process is started.
 *
 * @param executable the program {@code java}
 * @param options its options, the class path apart
 * @param classPath where its classes are
 * @param environment what its environment has beside that of this process
 */
public record JavaCommand(
    Path executable, List<String> options, String classPath, Map<String, String> environment) {

  /** Options for debuggers and profilers, which would fight over one port or file. */
  private static final List<String> NOT_SHARED =
      List.of("-agentlib:", "-agentpath:", "-javaagent:", "-Xrun");

  public JavaCommand {
    options = List.copyOf(options);
    environment = Map.copyOf(environment);
  }

  /** The same Java with the same options and classes as this process. */
  public static JavaCommand ofThisProcess() {
    List<String> options =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> NOT_SHARED.stream().noneMatch(option::startsWith))
            .toList();
    Path home = Path.of(System.getProperty("java.home"));
    return new JavaCommand(
        home.resolve("bin").resolve("java"),
        options,
        System.getProperty("java.class.path"),
        Map.of());
  }

  /** The same with more in its environment. */
  public JavaCommand withEnvironment(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new JavaCommand(executable, options, classPath, all);
  }

  /** The same with further options. */
  public JavaCommand withOptions(List<String> more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(more);
    return new JavaCommand(executable, all, classPath, environment);
  }

  /** Starts a process, in the working directory of this one. */
  Process start(Class<?> mainClass, List<String> arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(executable.toString());
    words.addAll(options);
    words.addAll(List.of("-cp", classPath, mainClass.getName()));
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words).directory(new File("").getAbsoluteFile());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
