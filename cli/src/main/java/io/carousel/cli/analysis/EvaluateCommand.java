package io.carousel.cli.analysis;

import io.carousel.cli.options.DatasetArgument;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.DatasetSource;
import io.carousel.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how the embeddings of a dataset cluster by property. */
@Command(
    name = "evaluate",
    description = "Measures how the embeddings of a dataset cluster by property.",
    footer = "  carousel evaluate output/quickstart --max-neighbours none")
public final class EvaluateCommand implements Runnable {

  private final Progress progress;

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Mixin private EvaluationOptions options;

  public EvaluateCommand(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void run() {
    try (DatasetSource source = dataset.open()) {
      DatasetFolder folder = source.folder();
      options.evaluate(folder, progress, spec.commandLine().getOut());
      spec.commandLine().getOut().println("evaluation: " + folder.evaluation());
    }
  }
}
