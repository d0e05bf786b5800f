package io.carousel.cli.assets;

import io.carousel.cli.home.Home;
import io.carousel.job.Progress;
import io.carousel.renderer.asset.EnvironmentCatalog;
import io.carousel.renderer.asset.EnvironmentInstallJob;
import io.carousel.renderer.asset.PackageClient;
import io.carousel.renderer.environment.EnvironmentLibrary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Installs the freely licensed maps of places of the catalogue. */
@Command(
    name = "environments",
    description = {
      "Installs the freely licensed maps of places of environments/catalog.yaml, which scene"
          + " configs name by the property environment: fetches their Debian package with apt-get,"
          + " without root. Maps that are there are kept."
    },
    footer = "  carousel assets environments")
public final class AssetsEnvironmentsCommand implements Runnable {

  private final Home home;
  private final PackageClient client;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description = "Package (.deb) at hand. Default: fetch it.")
  private Path from;

  public AssetsEnvironmentsCommand(Home home, PackageClient client, Progress progress) {
    this.home = home;
    this.client = client;
    this.progress = progress;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    EnvironmentLibrary library = new EnvironmentLibrary(home.installedEnvironments());
    List<String> installed =
        new EnvironmentInstallJob(
                EnvironmentCatalog.read(home.environmentCatalog()), library, client, progress)
            .run(Optional.ofNullable(from));
    if (!installed.isEmpty()) {
      out.println("installed: " + String.join(", ", installed));
    }
    out.println("environments: " + String.join(", ", library.ids()));
  }
}
