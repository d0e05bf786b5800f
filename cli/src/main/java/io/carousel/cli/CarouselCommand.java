package io.carousel.cli;

import io.carousel.cli.analysis.AnalyzeCommand;
import io.carousel.cli.analysis.EmbedCommand;
import io.carousel.cli.analysis.EvaluateCommand;
import io.carousel.cli.analysis.ImportCommand;
import io.carousel.cli.analysis.ImportEmbeddingsCommand;
import io.carousel.cli.analysis.PaperCommand;
import io.carousel.cli.analysis.ReportCommand;
import io.carousel.cli.assets.AssetsCommand;
import io.carousel.cli.benchmark.BenchmarkCommand;
import io.carousel.cli.benchmark.BenchmarkCompareCommand;
import io.carousel.cli.benchmark.BenchmarkDetailCommand;
import io.carousel.cli.benchmark.BenchmarkEmbedCommand;
import io.carousel.cli.benchmark.BenchmarkExplainCommand;
import io.carousel.cli.benchmark.BenchmarkMeasureCommand;
import io.carousel.cli.benchmark.BenchmarkRenderCommand;
import io.carousel.cli.benchmark.BenchmarkSimilarityCommand;
import io.carousel.cli.benchmark.BenchmarkTrainCommand;
import io.carousel.cli.home.Home;
import io.carousel.cli.home.Version;
import io.carousel.cli.models.ModelsCommand;
import io.carousel.cli.models.ModelsConvertCommand;
import io.carousel.cli.models.ModelsInspectCommand;
import io.carousel.cli.models.ModelsListCommand;
import io.carousel.cli.options.PathConverter;
import io.carousel.cli.rendering.AnnotateCommand;
import io.carousel.cli.rendering.ExportCommand;
import io.carousel.cli.rendering.PreviewCommand;
import io.carousel.cli.rendering.RenderCommand;
import io.carousel.cli.rendering.ValidateCommand;
import io.carousel.cli.saliency.CompareSaliencyCommand;
import io.carousel.cli.saliency.ExplainCommand;
import io.carousel.cli.saliency.LocateSaliencyCommand;
import io.carousel.cli.study.QuickstartCommand;
import io.carousel.cli.study.StudyCommand;
import io.carousel.cli.training.TrainCommand;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code carousel}: a name, a description, and the subcommands that do the work. */
@Command(
    name = "carousel",
    description = "Shows what deep metric learning losses teach a network.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    descriptionHeading = "%n",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExample:%n",
    footer = "  carousel quickstart")
final class CarouselCommand {

  private CarouselCommand() {}

  /**
   * The whole command line, ready to execute.
   *
   * @param home Carousel's own folder
   * @param progress hears how far long steps are
   */
  static CommandLine line(Home home, Progress progress) {
    CommandLine line = new CommandLine(new CarouselCommand());
    subcommands(home, progress).forEach(line::addSubcommand);
    line.getSubcommands()
        .get("models")
        .addSubcommand(new ModelsListCommand(home))
        .addSubcommand(new ModelsInspectCommand())
        .addSubcommand(new ModelsConvertCommand());
    line.getSubcommands().get("benchmark").addSubcommand(new BenchmarkEmbedCommand());
    line.getSubcommands().get("benchmark").addSubcommand(new BenchmarkMeasureCommand());
    line.getSubcommands().get("benchmark").addSubcommand(new BenchmarkCompareCommand());
    line.getSubcommands().get("benchmark").addSubcommand(new BenchmarkSimilarityCommand());
    line.getSubcommands()
        .get("benchmark")
        .addSubcommand(new BenchmarkRenderCommand(home, progress));
    line.getSubcommands()
        .get("benchmark")
        .addSubcommand(new BenchmarkDetailCommand(home, progress));
    line.getSubcommands().get("benchmark").addSubcommand(new BenchmarkExplainCommand());
    line.getSubcommands().get("benchmark").addSubcommand(new BenchmarkTrainCommand(home));
    line.registerConverter(Path.class, new PathConverter());
    line.setParameterExceptionHandler(new UsageMistakes());
    line.setExecutionExceptionHandler(new Failures(System.getenv("CAROUSEL_DEBUG") != null));
    line.setExecutionStrategy(CarouselCommand::execute);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static List<Object> subcommands(Home home, Progress progress) {
    return List.of(
        new QuickstartCommand(home, progress),
        new StudyCommand(home, progress),
        new RenderCommand(home, progress),
        new PreviewCommand(home, progress),
        new AnnotateCommand(home, progress),
        new ExportCommand(home, progress),
        new ValidateCommand(home),
        new ImportCommand(home, progress),
        new ImportEmbeddingsCommand(home),
        AssetsCommand.line(home, progress),
        new TrainCommand(home, progress),
        new EmbedCommand(home, progress),
        new EvaluateCommand(home, progress),
        new ExplainCommand(home, progress),
        new CompareSaliencyCommand(home, progress),
        new LocateSaliencyCommand(home, progress),
        new AnalyzeCommand(home, progress),
        new ReportCommand(home, progress),
        new PaperCommand(home),
        new ModelsCommand(),
        new BenchmarkCommand(),
        new CompletionCommand(),
        new DoctorCommand(home));
  }

  /** Lets the failure handler see errors too, which picocli would let through to the JVM. */
  private static int execute(CommandLine.ParseResult parsed) {
    refuseUnknownCommands(parsed);
    try {
      return new RunLast().execute(parsed);
    } catch (Error e) {
      CommandLine command = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
      throw new ExecutionException(command, e.toString(), e);
    }
  }

  /** Where help is asked for, picocli lets words through that are no command. */
  private static void refuseUnknownCommands(CommandLine.ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      List<String> unmatched = command.getUnmatchedArguments();
      if (!unmatched.isEmpty() && !command.getSubcommands().isEmpty()) {
        throw new UnmatchedArgumentException(command, unmatched);
      }
    }
  }
}
