package io.carousel.analysis.datasets.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.analysis.datasets.layout.PictureSet;
import io.carousel.dataset.Credit;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in {@code dataset.json} what was imported, and how. */
final class ImportManifest {

  private final PictureSet set;
  private final ImageSelection selection;
  private final Manifest.Software software;

  ImportManifest(PictureSet set, ImageSelection selection, Manifest.Software software) {
    this.set = set;
    this.selection = selection;
    this.software = software;
  }

  /** The manifest of the dataset with these samples, all of the one size. */
  Manifest of(SampleTable table, ImageCheck.Size size) {
    Optional<Manifest> source =
        set.rendered().map(DatasetFolder::manifest).filter(Files::exists).map(Manifest::read);
    return new Manifest(
        Manifest.FORMAT_VERSION,
        software,
        source.map(Manifest::renderer).orElse("none"),
        selection.seed(),
        Manifest.IMPORTED,
        table.samples().size(),
        size.width(),
        size.height(),
        properties(table),
        source.map(Manifest::credits).orElse(List.<Credit>of()),
        config(source));
  }

  /** What is known of the columns, with the levels that the dataset has. */
  private List<Property> properties(SampleTable table) {
    List<Property> properties = new ArrayList<>();
    for (Property property : set.declared()) {
      Set<String> there = new HashSet<>(table.column(property.name()));
      List<Level> levels =
          property.levels().stream().filter(level -> there.contains(level.text())).toList();
      properties.add(new Property(property.name(), property.kind(), property.unit(), levels));
    }
    return properties;
  }

  private ObjectNode config(Optional<Manifest> source) {
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    config.put("imported", set.title());
    if (set.hasSplits()) { // one that has a name of its own, not any folder of images
      config.put("collection", set.title());
    }
    config.put("split", selection.splitOf(set).toString());
    selection.limit().ifPresent(limit -> config.put("limit", limit));
    source.ifPresent(manifest -> config.set("of", manifest.config()));
    return config;
  }
}
