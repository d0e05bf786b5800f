package io.carousel.cli.assets;

import io.carousel.cli.home.Home;
import io.carousel.job.Progress;
import io.carousel.renderer.asset.Catalog;
import io.carousel.renderer.asset.InstallJob;
import io.carousel.renderer.asset.PackageClient;
import io.carousel.renderer.car.installed.InstalledCars;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Installs the freely licensed cars of the catalogue. */
@Command(
    name = "install",
    description = {
      "Installs the freely licensed cars of car-models/catalog.yaml: fetches their Debian package"
          + " with apt-get, without root, and imports them. Cars that are there are kept, so a run"
          + " that was stopped goes on."
    },
    footer = {"  carousel assets install", "  carousel assets install --from Scopia.sh3f"})
public final class AssetsInstallCommand implements Runnable {

  private final Home home;
  private final PackageClient client;
  private final Progress progress;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      showDefaultValue = Visibility.NEVER,
      description =
          "Package (.deb) or furniture library (.sh3f) at hand; may be given several times."
              + " Default: fetch the package.")
  private List<Path> from = List.of();

  public AssetsInstallCommand(Home home, PackageClient client, Progress progress) {
    this.home = home;
    this.client = client;
    this.progress = progress;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    InstallJob.Outcome outcome =
        new InstallJob(
                Catalog.read(home.catalog()),
                new InstalledCars(home.installedCars()),
                client,
                progress,
                spec.commandLine().getErr()::println)
            .run(from);
    print(out, "installed", outcome.installed());
    print(out, "kept", outcome.kept());
    print(out, "not in the files given", outcome.missing());
    out.println("cars: " + home.installedCars());
  }

  private static void print(PrintWriter out, String what, List<String> ids) {
    if (!ids.isEmpty()) {
      out.println(what + ": " + String.join(", ", ids));
    }
  }
}
