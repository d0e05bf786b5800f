package io.carousel.cli;

import io.carousel.cli.analysis.AnalyzeCommand;
import io.carousel.cli.analysis.CompareDatasetsCommand;
import io.carousel.cli.analysis.EmbedCommand;
import io.carousel.cli.analysis.EvaluateCommand;
import io.carousel.cli.analysis.ImportCommand;
import io.carousel.cli.analysis.ImportEmbeddingsCommand;
import io.carousel.cli.analysis.PaperCommand;
import io.carousel.cli.analysis.RecogniseCommand;
import io.carousel.cli.analysis.ReportCommand;
import io.carousel.cli.assets.AssetsCommand;
import io.carousel.cli.benchmark.BenchmarkClusterCommand;
import io.carousel.cli.benchmark.BenchmarkCommand;
import io.carousel.cli.benchmark.BenchmarkCompareCommand;
import io.carousel.cli.benchmark.BenchmarkDetailCommand;
import io.carousel.cli.benchmark.BenchmarkEmbedCommand;
import io.carousel.cli.benchmark.BenchmarkExplainCommand;
import io.carousel.cli.benchmark.BenchmarkMeasureCommand;
import io.carousel.cli.benchmark.BenchmarkRenderCommand;
import io.carousel.cli.benchmark.BenchmarkScalingCommand;
import io.carousel.cli.benchmark.BenchmarkSimilarityCommand;
import io.carousel.cli.benchmark.BenchmarkTrainCommand;
import io.carousel.cli.execution.Execution;
import io.carousel.cli.home.Home;
import io.carousel.cli.home.Version;
import io.carousel.cli.models.ModelsCommand;
import io.carousel.cli.models.ModelsConvertCommand;
import io.carousel.cli.models.ModelsInspectCommand;
import io.carousel.cli.models.ModelsListCommand;
import io.carousel.cli.on.ClusterCommand;
import io.carousel.cli.on.ClusterStartCommand;
import io.carousel.cli.on.OnCommand;
import io.carousel.cli.on.PartCommand;
import io.carousel.cli.options.PathConverter;
import io.carousel.cli.packaging.PackageCommand;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
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
    return line(home, progress, Execution.here(progress));
  }

  /**
   * The whole command line, some of whose commands run their stages in another way.
   *
   * @param execution how
   */
  private static CommandLine line(Home home, Progress progress, Execution execution) {
    CommandLine line = new CommandLine(new CarouselCommand());
    Function<Execution, CommandLine> divided = other -> line(home, progress, other);
    line.addSubcommand(new QuickstartCommand(home, progress));
    line.addSubcommand(new StudyCommand(home, progress));
    Set<String> divisible = new LinkedHashSet<>();
    for (Object command : divisible(home, execution)) {
      CommandSpec spec = CommandSpec.forAnnotatedObject(command);
      line.addSubcommand(new CommandLine(spec));
      divisible.add(spec.name());
    }
    line.addSubcommand(new OnCommand(home, divided, divisible, Main.class, progress));
    line.addSubcommand(new PartCommand(divided));
    subcommands(home, progress).forEach(line::addSubcommand);
    line.getSubcommands()
        .get("models")
        .addSubcommand(new ModelsListCommand(home))
        .addSubcommand(new ModelsInspectCommand())
        .addSubcommand(new ModelsConvertCommand());
    line.getSubcommands().get("cluster").addSubcommand(new ClusterStartCommand());
    line.getSubcommands().get("benchmark").addSubcommand(new BenchmarkClusterCommand(home));
    line.getSubcommands().get("benchmark").addSubcommand(new BenchmarkScalingCommand());
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
        new PreviewCommand(home, progress),
        new ExportCommand(home, progress),
        new ValidateCommand(home),
        new ImportCommand(home, progress),
        new ImportEmbeddingsCommand(home),
        AssetsCommand.line(home, progress),
        new TrainCommand(home, progress),
        new CompareDatasetsCommand(home, progress),
        new RecogniseCommand(home, progress),
        new ReportCommand(home, progress),
        new PaperCommand(home),
        new ModelsCommand(),
        new BenchmarkCommand(),
        new PackageCommand(home),
        new ClusterCommand(),
        new CompletionCommand(),
        new DoctorCommand(home));
  }

  /** The commands whose stages can be run in parts elsewhere. */
  private static List<Object> divisible(Home home, Execution execution) {
    return List.of(
        new RenderCommand(home, execution),
        new AnnotateCommand(home, execution),
        new EmbedCommand(home, execution),
        new EvaluateCommand(home, execution),
        new ExplainCommand(home, execution),
        new CompareSaliencyCommand(home, execution),
        new LocateSaliencyCommand(home, execution),
        new AnalyzeCommand(home, execution));
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
