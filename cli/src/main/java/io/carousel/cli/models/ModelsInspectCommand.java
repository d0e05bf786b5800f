package io.carousel.cli.models;

import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.analysis.models.checkpoint.Tensor;
import io.carousel.analysis.models.library.ModelFacts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is in a checkpoint. */
@Command(
    name = "inspect",
    description =
        "Prints the tensors of a PyTorch state dict or a safetensors file, and what is known of the network that they are"
            + " of. Nothing in the file is run.",
    footer = "  carousel models inspect models/mine/trunk_best.pth")
public final class ModelsInspectCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A file that torch.save wrote of a state dict, or of safetensors.")
  private Path file;

  @Override
  public void run() {
    StateDict dict = StateDict.read(file);
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("TENSOR", "TYPE", "SHAPE"));
    long numbers = 0;
    for (var entry : dict.tensors().entrySet()) {
      Tensor tensor = entry.getValue();
      numbers += tensor.values().length;
      table.add(
          List.of(entry.getKey(), tensor.type().name().toLowerCase(Locale.ROOT), shape(tensor)));
    }
    PrintWriter out = spec.commandLine().getOut();
    TextColumns.lines(table).forEach(out::println);
    out.printf(Locale.ROOT, "%,d tensors of %,d numbers%n", dict.tensors().size(), numbers);
    ModelFacts.of(file).forEach(out::println);
  }

  private static String shape(Tensor tensor) {
    return tensor.shape().isEmpty()
        ? "one number"
        : tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(" x "));
  }
}
