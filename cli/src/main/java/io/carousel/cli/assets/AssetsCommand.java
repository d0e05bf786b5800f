package io.carousel.cli.assets;

import io.carousel.cli.home.Home;
import io.carousel.job.Progress;
import io.carousel.renderer.asset.AptClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code carousel assets}: what there is to draw. */
@Command(
    name = "assets",
    description = "Installs, imports and shows car models, and installs places to stand them in.",
    footer = "  carousel assets install")
public final class AssetsCommand {

  private AssetsCommand() {}

  public static CommandLine line(Home home, Progress progress) {
    return new CommandLine(new AssetsCommand())
        .addSubcommand(new AssetsInstallCommand(home, new AptClient(), progress))
        .addSubcommand(new AssetsEnvironmentsCommand(home, new AptClient(), progress))
        .addSubcommand(new AssetsImportCommand(home))
        .addSubcommand(new AssetsListCommand(home, progress));
  }
}
