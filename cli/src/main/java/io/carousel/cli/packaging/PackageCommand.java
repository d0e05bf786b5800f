package io.carousel.cli.packaging;

import io.carousel.cli.home.Home;
import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies Carousel into a folder that runs as it is. */
@Command(
    name = "package",
    description = {
      "Copies Carousel with its libraries, scene configs, studies, installed cars and places, and"
          + " models into a folder that runs on any machine with Java 17, without Maven or the"
          + " network: for a cluster's shared disk. A task of a cluster never builds anything."
    },
    footer = "  carousel package /shared/carousel")
public final class PackageCommand implements Runnable {

  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder to make; must not be there yet.")
  private Path folder;

  @Option(names = "--no-models", description = "Leave models/ out, which may be large.")
  private boolean noModels;

  @Option(names = "--spark", description = "With Spark too, for carousel on spark://...")
  private boolean spark;

  public PackageCommand(Home home) {
    this.home = home;
  }

  @Override
  public void run() {
    ProgramFolder program = new ProgramFolder(home.root(), home.models());
    program.copy(folder, !noModels, spark);
    unpackNativeLibraries();
    spec.commandLine().getOut().println("package: " + folder);
  }

  /** PyTorch unpacks itself where it may write; once, here, and not in every task's home. */
  private void unpackNativeLibraries() {
    Path launcher = folder.resolve("carousel").toAbsolutePath();
    if (!Files.isExecutable(launcher)) {
      return;
    }
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "doctor")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .put("DJL_CACHE_DIR", folder.resolve(ProgramFolder.UNPACKED).toAbsolutePath().toString());
    try {
      builder.start().waitFor();
    } catch (IOException e) {
      throw new JobFailedException(
          launcher + ": could not be started (" + FileProblem.detail(e) + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailedException("interrupted while the package was tried", e);
    }
  }
}
