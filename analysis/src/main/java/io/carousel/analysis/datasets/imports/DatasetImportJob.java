package io.carousel.analysis.datasets.imports;

import io.carousel.analysis.datasets.layout.CollectionPicture;
import io.carousel.analysis.datasets.layout.PictureSet;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.FileProblem;
import io.carousel.job.FolderTree;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a dataset of a collection of pictures: whole, or not at all. It is put together beside its
 * place and then renamed.
 */
public final class DatasetImportJob {

  private static final String SPLIT = "split";

  private final PictureSet set;
  private final ImageSelection selection;
  private final boolean copies;
  private final Manifest.Software software;
  private final Progress progress;

  /**
   * A job on one collection.
   *
   * @param set the collection
   * @param selection which of its pictures are taken
   * @param copies whether images are copied where a link would do
   * @param software what imports them
   * @param progress hears of every image
   */
  public DatasetImportJob(
      PictureSet set,
      ImageSelection selection,
      boolean copies,
      Manifest.Software software,
      Progress progress) {
    this.set = set;
    this.selection = selection;
    this.copies = copies;
    this.software = software;
    this.progress = progress;
  }

  /**
   * Makes the dataset.
   *
   * @param root its folder, which must be empty or not there
   * @throws InvalidInputException if there is something, or an image is missing or damaged
   * @throws JobFailedException if it cannot be written
   */
  public ImportResult run(Path root) {
    refuseWhatIsThere(root);
    List<CollectionPicture> pictures = selection.of(set);
    ImageCheck.Size size = new ImageCheck(progress).check(pictures);
    Path place = root.toAbsolutePath().normalize();
    Path partial = place.resolveSibling(place.getFileName() + WholeFile.PARTIAL_SUFFIX);
    ImageStore store = new ImageStore(copies);
    try {
      try {
        FolderTree.delete(partial); // of a run that was killed
        fill(new DatasetFolder(partial), pictures, size, store);
        Files.move(partial, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        FolderTree.delete(partial);
      }
    } catch (IOException e) {
      throw new JobFailedException(
          root + ": could not be written (" + FileProblem.detail(e) + ")", e);
    }
    return result(pictures, store);
  }

  private static void refuseWhatIsThere(Path root) {
    if (Files.exists(new DatasetFolder(root).samples())) {
      throw new InvalidInputException(
          root.toString(), "is a dataset already; choose another name or delete it");
    }
    String[] there = root.toFile().list();
    if (Files.exists(root) && (there == null || there.length > 0)) {
      throw new InvalidInputException(
          root.toString(), "is there already and not empty; choose another name with `output`");
    }
  }

  private void fill(
      DatasetFolder dataset,
      List<CollectionPicture> pictures,
      ImageCheck.Size size,
      ImageStore store)
      throws IOException {
    Files.createDirectories(dataset.images());
    try (Progress.Step step = progress.begin("import", pictures.size(), "image")) {
      for (CollectionPicture picture : pictures) {
        store.put(picture.file(), dataset.images(), picture.frame());
        step.advance(1);
      }
    }
    if (set.rendered().isPresent()) {
      new AnnotationLinks(set.rendered().get(), new ImageStore(copies))
          .put(dataset, pictures.stream().map(CollectionPicture::frame).toList());
    }
    new SourceList(pictures).write(dataset.root().resolve(SourceList.FILE));
    boolean split = isSplit(pictures);
    List<String> columns = new ArrayList<>(set.columns());
    if (split) {
      columns.add(SPLIT);
    }
    List<Sample> samples =
        pictures.stream()
            .map(picture -> new Sample(picture.frame(), levels(picture, split)))
            .toList();
    SampleTable table = new SampleTable(columns, samples);
    new ImportManifest(set, selection, software).of(table, size).write(dataset.manifest());
    table.write(dataset.samples());
  }

  /** Whether both parts are there, so that the part says something of a picture. */
  private boolean isSplit(List<CollectionPicture> pictures) {
    return set.hasSplits()
        && pictures.stream().map(CollectionPicture::split).distinct().count() > 1;
  }

  private static List<Level> levels(CollectionPicture picture, boolean split) {
    List<Level> levels = new ArrayList<>(picture.levels());
    if (split) {
      levels.add(Level.of(picture.split().toString()));
    }
    return levels;
  }

  private ImportResult result(List<CollectionPicture> pictures, ImageStore store) {
    int column = set.classColumn();
    long classes =
        column < 0 ? 0 : pictures.stream().map(one -> one.levels().get(column)).distinct().count();
    String ways =
        store.counts().entrySet().stream()
            .map(way -> way.getValue() + " " + way.getKey())
            .collect(Collectors.joining(", "));
    return new ImportResult(
        pictures.size(), set.pictures().size(), selection.splitOf(set), (int) classes, ways);
  }
}
