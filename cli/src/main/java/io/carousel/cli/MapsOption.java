package io.carousel.cli;

import picocli.CommandLine.Option;

/** The option {@code --method}: which of a dataset's saliency maps. */
final class MapsOption {

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = "smoothgrad",
      description = "Folder of the maps under saliency/, as carousel explain named it.")
  private String method;

  /** The folder's name. */
  String method() {
    return method;
  }
}
