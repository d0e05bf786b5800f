package io.carousel.cli.analysis;

import io.carousel.analysis.reporting.paper.PaperJob;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.CommandTerms;
import io.carousel.cli.options.DatasetArgument;
import io.carousel.dataset.DatasetSource;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the tables and figures of a paper. */
@Command(
    name = "paper",
    description =
        "Writes the tables and figures of an evaluated dataset as a paper has them into one folder:"
            + " table6.tex (every loss by every property, as Table 6 of Kobs et al.), the saliency"
            + " tables where maps were compared, figures, and paper.tex, which shows them all.",
    footer = "  carousel paper output/quickstart")
public final class PaperCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for the files. Default: paper/ in the dataset.")
  private Path output;

  public PaperCommand(Home home) {
    this.dataset = new DatasetArgument(home);
  }

  @Override
  public void run() {
    try (DatasetSource source = dataset.open()) {
      Path folder = output == null ? source.folder().root().resolve("paper") : output;
      PaperJob.Result result = new PaperJob(source.folder(), folder).run();
      CommandTerms terms = new CommandTerms(spec.commandLine());
      result.missing().forEach(line -> spec.commandLine().getErr().println(terms.in(line)));
      spec.commandLine().getOut().println("paper: " + result.document());
    }
  }
}
