package io.carousel.cli.analysis;

import io.carousel.analysis.datasets.imports.DatasetImportJob;
import io.carousel.analysis.datasets.imports.ImageSelection;
import io.carousel.analysis.datasets.imports.ImportResult;
import io.carousel.analysis.datasets.imports.SplitChoice;
import io.carousel.analysis.datasets.layout.KnownLayouts;
import io.carousel.analysis.datasets.layout.PictureSet;
import io.carousel.analysis.datasets.layout.PictureTable;
import io.carousel.cli.home.Home;
import io.carousel.cli.home.Version;
import io.carousel.cli.options.PositiveConverter;
import io.carousel.dataset.Manifest;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a dataset of pictures that others made. */
@Command(
    name = "import",
    description = {
      "Makes a dataset of pictures that others made: of a benchmark (Cars196, CUB-200-2011,"
          + " Stanford Online Products), of a part of a Carousel dataset, of a folder of images"
          + " with a folder for each class or without, or of a folder and a CSV table of its"
          + " images' properties."
    },
    footer = {
      "  carousel import ~/data/cars196 --split test --limit 500",
      "",
      "docs/datasets.md says how each of them must lie."
    })
public final class ImportCommand implements Runnable {

  private final Home home;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder of the images.")
  private Path folder;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TABLE",
      description = "CSV file: a header, then a line an image, with its file's name.")
  private Path table;

  @Option(
      names = "--image-column",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "The table's column with the files' names. Default: the first whose cells end like names of"
              + " pictures.")
  private String imageColumn;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "How the folder is laid out: ${COMPLETION-CANDIDATES}. Default: what its files show.")
  private KnownLayouts layout;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "Which part: ${COMPLETION-CANDIDATES}. The first half of the classes trains, the second"
              + " tests; Stanford Online Products has lists of its own. Default: test for the"
              + " benchmarks, all for others.")
  private SplitChoice split;

  @Option(
      names = "--limit",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      converter = PositiveConverter.class,
      description = "Take N images only, as many of each class as there are. Default: all.")
  private Integer limit;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Which classes, and which images of them, a limit leaves.")
  private long seed;

  @Option(
      names = "--copy",
      description =
          "Copy the images, so that the dataset shares no files with the folder; without it, links"
              + " are made where that can be.")
  private boolean copies;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      showDefaultValue = Visibility.NEVER,
      description = "Folder for the dataset. Default: output/<the folder's name>.")
  private Path output;

  public ImportCommand(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Path target =
        output == null
            ? home.output().resolve(folder.toAbsolutePath().normalize().getFileName())
            : output;
    ImageSelection selection =
        new ImageSelection(
            Optional.ofNullable(split),
            limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
            seed);
    PictureSet pictures = table == null ? collection(out) : tabled();
    Manifest.Software software = new Manifest.Software("carousel", Version.number());
    ImportResult result =
        new DatasetImportJob(pictures, selection, copies, software, progress).run(target);
    out.println(
        "imported: %d of %d images%s (split: %s), as %s"
            .formatted(
                result.images(),
                result.of(),
                result.classes() == 0 ? "" : " in " + result.classes() + " classes",
                result.split(),
                result.ways()));
    out.println("dataset: " + target);
  }

  private PictureSet collection(PrintWriter out) {
    if (imageColumn != null) {
      throw new InvalidInputException("--image-column", "names a column of a table; name that too");
    }
    if (layout != null) {
      return layout.layout().read(folder);
    }
    KnownLayouts.Found found = KnownLayouts.recognise(folder);
    out.println("recognised: " + found.layout().title() + " in " + found.folder());
    if (found.layout().equals(KnownLayouts.FOLDER.layout())) {
      tables(found.folder())
          .forEach(
              file ->
                  out.println(
                      "not read: %s; to have its columns as properties: carousel import %s %s"
                          .formatted(file.getFileName(), folder, file)));
    }
    return found.layout().read(found.folder());
  }

  /** The tables that lie beside the pictures of a folder. */
  private static List<Path> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(?i).*\\.[ct]sv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw FileProblem.reading(folder, e);
    }
  }

  private PictureSet tabled() {
    if (layout != null) {
      throw new InvalidInputException("--layout", "leave it out where there is a table");
    }
    return PictureTable.read(table, imageColumn).in(folder);
  }
}
