package io.carousel.cli.models;

import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.analysis.models.library.InventoryRow;
import io.carousel.analysis.models.library.ModelInventory;
import io.carousel.analysis.models.library.ModelLibrary;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.JsonOption;
import io.carousel.cli.options.ModelsFolderOption;
import io.carousel.job.InvalidInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the loss models. */
@Command(
    name = "list",
    description = {
      "Lists the runs of the benchmark behind the paper and all other models: what is there, what"
          + " is missing, and what is broken and why."
    },
    footer = "  carousel models list --dataset cars196")
public final class ModelsListCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private ModelsFolderOption models;

  @Mixin private JsonOption json;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "Only runs that were trained on this dataset: cars196, cub200 or sop. Default: all.")
  private String dataset;

  @Option(
      names = "--missing",
      description = "List the benchmark's runs too of which nothing is there.")
  private boolean missing;

  public ModelsListCommand(Home home) {
    this.models = new ModelsFolderOption(home);
  }

  @Override
  public void run() {
    LossCatalogue catalogue = LossCatalogue.standard();
    List<String> trainingSets = trainingSets(catalogue);
    Path folder = models.folder();
    ModelInventory inventory = new ModelInventory(new ModelLibrary(folder).find(), catalogue);
    List<InventoryRow> rows = inventory.rows(trainingSets);
    if (json.isWanted()) {
      json.print(spec.commandLine(), new Listing(folder.toString(), rows));
      return;
    }
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("MODEL", "LOSS", "TRAINED ON", "FOLDS", "NETWORK", "TRAINING", "STATE"));
    boolean all = missing || dataset != null;
    for (InventoryRow row : rows.stream().filter(one -> all || !one.isMissing()).toList()) {
      table.add(
          List.of(
              row.model(),
              row.loss(),
              row.trainedOn(),
              row.folds(),
              row.network(),
              row.training(),
              row.state()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("models in " + folder + ":");
    TextColumns.lines(table).forEach(out::println);
    long hidden = rows.stream().filter(InventoryRow::isMissing).count();
    if (!all && hidden > 0) {
      out.println(
          hidden + " runs of the benchmark behind the paper are not here; --missing lists them");
    }
  }

  /**
   * What is there, for programs.
   *
   * @param folder the folder of models
   * @param models a row a run of the benchmark or other model
   */
  private record Listing(String folder, List<InventoryRow> models) {}

  private List<String> trainingSets(LossCatalogue catalogue) {
    List<String> all = catalogue.trainingSets();
    if (dataset == null) {
      return all;
    }
    List<String> chosen = all.stream().filter(dataset::equalsIgnoreCase).toList();
    if (chosen.isEmpty()) {
      throw new InvalidInputException(
          "--dataset", "must be one of " + String.join(", ", all) + ", not " + dataset);
    }
    return chosen;
  }
}
