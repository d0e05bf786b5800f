package io.carousel.analysis.benchmark;

import io.carousel.analysis.support.json.JsonFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How many images a second of processor time go through a training step (forward, loss, backward,
 * Adam) on one thread, and how many do in PyTorch where Python has it: the same layers, loss and
 * optimiser, in turn in the same run. Images are made up, in memory; they are neither decoded nor
 * cropped here.
 */
public final class TrainBenchmark {

  /** Enough rounds for a median on a machine that others use too. */
  public static final int ROUNDS = 7;

  /** Images a step unless the user says otherwise. */
  public static final int BATCH = 32;

  /** Debian's own Python is not always the first on the path. */
  public static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private static final int WARM_UP = 2;

  private final List<TrainCase> cases;
  private final List<String> pythons;
  private final Path figures;
  private final Consumer<String> out;

  /**
   * Prepares to time training.
   *
   * @param batch images a step
   * @param pythons names of Python on the path, or where it lies; the first that has PyTorch counts
   * @param folder where figures.json goes
   * @param out gets its lines
   */
  public TrainBenchmark(int batch, List<String> pythons, Path folder, Consumer<String> out) {
    this(TrainCase.all(batch), pythons, folder, out);
  }

  TrainBenchmark(List<TrainCase> cases, List<String> pythons, Path folder, Consumer<String> out) {
    this.cases = cases;
    this.pythons = pythons;
    this.figures = folder.resolve("figures.json");
    this.out = out;
  }

  /** Measures, and says the medians. */
  public void run(int rounds) {
    int processors = Runtime.getRuntime().availableProcessors();
    out.accept(
        "%d cores, 1 of them used, %s, medians of %d rounds"
            .formatted(processors, MachineLoad.now(), rounds));
    Optional<PyTorch> pytorch = PyTorch.start(pythons, cases);
    try {
      out.accept(
          pytorch
              .map(found -> "compared with PyTorch " + found.version() + " on one thread, in turn")
              .orElse(
                  "not compared with PyTorch, as no Python here has it (Debian, Ubuntu: apt-get"
                      + " install python3-torch)"));
      out.accept(TrainFigures.Network.heading());
      List<TrainFigures.Network> networks = new ArrayList<>();
      for (TrainCase training : cases) {
        TrainFigures.Network network = measure(training, pytorch, rounds);
        networks.add(network);
        out.accept(network.line(training.name()));
      }
      JsonFile.write(
          figures,
          new TrainFigures(
              processors,
              MachineLoad.average(),
              rounds,
              pytorch.map(PyTorch::version).orElse(null),
              networks));
    } finally {
      pytorch.ifPresent(PyTorch::close);
    }
    out.accept(MachineLoad.now());
    out.accept("figures: " + figures);
  }

  private static TrainFigures.Network measure(
      TrainCase training, Optional<PyTorch> pytorch, int rounds) {
    try (TrainSteps steps = new TrainSteps(training)) {
      TimedWork own = new TimedWork("Carousel", "images", training.images(), steps::run);
      List<TimedWork> works = new ArrayList<>(List.of(own));
      pytorch.ifPresent(
          other ->
              works.add(
                  TimedWork.elsewhere(
                      "PyTorch", "images", training.images(), () -> other.time(training))));
      for (int round = 0; round < WARM_UP; round++) {
        works.forEach(TimedWork::time);
      }
      works.forEach(TimedWork::forget);
      for (int round = 0; round < rounds; round++) {
        works.forEach(TimedWork::time);
      }
      return TrainFigures.Network.of(training, own, works.size() == 1 ? null : works.get(1));
    }
  }
}
