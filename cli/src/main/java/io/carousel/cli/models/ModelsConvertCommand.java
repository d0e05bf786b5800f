package io.carousel.cli.models;

import io.carousel.analysis.models.checkpoint.StateDict;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a checkpoint in the other format. */
@Command(
    name = "convert",
    description =
        "Writes the tensors of a PyTorch state dict as safetensors, or the other way round. Nothing"
            + " in the file is run.",
    footer =
        "  carousel models convert models/mine/trunk_best.pth models/mine/trunk_best.safetensors")
public final class ModelsConvertCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FROM", description = "A .pth or .safetensors file.")
  private Path from;

  @Parameters(
      index = "1",
      paramLabel = "TO",
      description = "The file to write; its ending, .pth or .safetensors, says in which format.")
  private Path to;

  @Option(names = "--overwrite", description = "Replace a file that is there.")
  private boolean overwrite;

  @Override
  public void run() {
    String name = to.getFileName().toString();
    boolean safetensors = name.endsWith(".safetensors");
    if (!safetensors && !name.endsWith(".pth")) {
      throw new InvalidInputException(to.toString(), "must end in .pth or .safetensors");
    }
    if (Files.exists(to) && !overwrite) {
      throw new InvalidInputException(to.toString(), "is there already; add --overwrite");
    }
    StateDict dict = StateDict.read(from);
    if (safetensors) {
      dict.writeSafetensors(to);
    } else {
      dict.write(to);
    }
    spec.commandLine()
        .getOut()
        .println("written: %d tensors to %s".formatted(dict.tensors().size(), to));
  }
}
