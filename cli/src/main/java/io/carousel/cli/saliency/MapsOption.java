package io.carousel.cli.saliency;

import picocli.CommandLine.Option;

/** The option {@code --method}: which of a dataset's saliency maps. */
public final class MapsOption {

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = "smoothgrad",
      description = "Folder of the maps under saliency/, as carousel explain named it.")
  private String method;

  /** The folder's name. */
  public String method() {
    return method;
  }
}
