package io.carousel.study;

import io.carousel.analysis.datasets.imports.DatasetImportJob;
import io.carousel.analysis.datasets.imports.ImageSelection;
import io.carousel.analysis.datasets.imports.SplitChoice;
import io.carousel.analysis.datasets.layout.CollectionPicture;
import io.carousel.analysis.datasets.layout.PictureSet;
import io.carousel.analysis.training.protocol.Protocol;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The images of a dataset whose classes training never sees, as a dataset of its own with the one
 * column {@code class}. Its images are links.
 */
final class UnseenClasses {

  private final DatasetFolder dataset;
  private final List<String> label;
  private final Protocol protocol;
  private final Manifest.Software software;

  /**
   * The unseen classes of a dataset.
   *
   * @param label the columns whose combinations are the classes
   * @param protocol how the dataset is trained on
   */
  UnseenClasses(
      DatasetFolder dataset, List<String> label, Protocol protocol, Manifest.Software software) {
    this.dataset = dataset;
    this.label = label;
    this.protocol = protocol;
    this.software = software;
  }

  /** Makes the dataset, unless it is there. */
  void make(DatasetFolder target, Progress progress) {
    if (Files.exists(target.samples())) {
      return; // It is there whole or not at all.
    }
    List<CollectionPicture> pictures = pictures();
    List<Level> classes =
        pictures.stream().map(picture -> picture.levels().get(0)).distinct().toList();
    PictureSet set =
        new PictureSet(
            "the classes that training never sees",
            List.of(PictureSet.CLASS),
            List.of(new Property(PictureSet.CLASS, Property.Kind.CATEGORICAL, "", classes)),
            pictures,
            Optional.empty());
    ImageSelection all = new ImageSelection(Optional.of(SplitChoice.ALL), OptionalInt.empty(), 0);
    new DatasetImportJob(set, all, false, software, progress).run(target.root());
  }

  private List<CollectionPicture> pictures() {
    SampleTable table = SampleTable.read(dataset.samples());
    Set<Integer> seen = new HashSet<>(protocol.frames());
    List<List<String>> levels = label.stream().map(table::column).toList();
    return IntStream.range(0, table.samples().size())
        .filter(row -> !seen.contains(table.samples().get(row).frame()))
        .mapToObj(
            row -> {
              int frame = table.samples().get(row).frame();
              String name =
                  levels.stream().map(column -> column.get(row)).collect(Collectors.joining("+"));
              return new CollectionPicture(
                  frame, dataset.image(frame), null, List.of(Level.of(name)));
            })
        .toList();
  }
}
