package io.carousel.analysis.embeddings.backgrounds;

import io.carousel.analysis.embeddings.summary.PropertyGroup;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The scenes of a dataset of the design background-swap (docs/scene-config.md), each of which
 * stands before the same backgrounds.
 *
 * @param backgrounds what each background is: "bg_color_hue 0.5"
 * @param cars which car each scene shows
 */
public record SwappedScenes(List<String> backgrounds, List<String> cars) {

  /** The design of such a dataset, as its manifest names it. */
  private static final String DESIGN = "background-swap";

  /** The property that says which car a scene shows. */
  private static final String CAR = "model";

  public SwappedScenes {
    backgrounds = List.copyOf(backgrounds);
    cars = List.copyOf(cars);
  }

  /** How many scenes there are. */
  public int scenes() {
    return cars.size();
  }

  /** The row of a scene before a background. */
  public int row(int scene, int background) {
    return scene * backgrounds.size() + background;
  }

  /**
   * Finds the scenes; empty for a dataset of another design, and for one made by others, without
   * manifest.
   *
   * @throws InvalidInputException if {@code samples.csv} is not what its manifest says
   */
  public static Optional<SwappedScenes> in(DatasetFolder dataset) {
    if (!Files.exists(dataset.manifest())) {
      return Optional.empty();
    }
    Manifest manifest = Manifest.read(dataset.manifest());
    return manifest.design().equals(DESIGN)
        ? Optional.of(of(dataset, manifest, SampleTable.read(dataset.samples())))
        : Optional.empty();
  }

  private static SwappedScenes of(DatasetFolder dataset, Manifest manifest, SampleTable table) {
    List<Property> properties = manifest.properties();
    int[] swapped =
        IntStream.range(0, properties.size())
            .filter(
                column ->
                    PropertyGroup.of(properties.get(column).name())
                        .filter(group -> group == PropertyGroup.BACKGROUND)
                        .isPresent())
            .toArray();
    int number =
        IntStream.of(swapped)
            .map(column -> properties.get(column).levels().size())
            .reduce(1, (a, b) -> a * b);
    List<Sample> samples = table.samples();
    if (number < 2
        || samples.size() % number != 0
        || !table.properties().equals(properties.stream().map(Property::name).toList())) {
      throw mismatch(dataset, 0);
    }
    for (int row = 0; row < samples.size(); row++) {
      Sample base = samples.get(row / number * number);
      Sample background = samples.get(row % number);
      for (int column = 0; column < properties.size(); column++) {
        int at = column;
        Sample like = IntStream.of(swapped).anyMatch(one -> one == at) ? background : base;
        if (!samples.get(row).levels().get(column).equals(like.levels().get(column))) {
          throw mismatch(dataset, row);
        }
      }
    }
    int car = table.properties().indexOf(CAR);
    return new SwappedScenes(
        IntStream.range(0, number)
            .mapToObj(background -> name(samples.get(background), properties, swapped))
            .toList(),
        IntStream.range(0, samples.size() / number)
            .mapToObj(scene -> samples.get(scene * number).levels().get(car).text())
            .toList());
  }

  /** The levels of a background that are not the same for all of them. */
  private static String name(Sample sample, List<Property> properties, int[] swapped) {
    return IntStream.of(swapped)
        .filter(column -> !properties.get(column).isConstant())
        .mapToObj(column -> properties.get(column).name() + " " + sample.levels().get(column))
        .collect(Collectors.joining(", "));
  }

  private static InvalidInputException mismatch(DatasetFolder dataset, int row) {
    int headerLines = 1;
    return new InvalidInputException(
        dataset.samples() + ":" + (row + headerLines + 1),
        "is not the background-swap design that dataset.json says; copy or render both again");
  }
}
