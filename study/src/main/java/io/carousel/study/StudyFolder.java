package io.carousel.study;

import io.carousel.analysis.study.StudyResults;
import io.carousel.dataset.DatasetFolder;
import java.nio.file.Path;

/**
 * Where things lie in a study's folder.
 *
 * <pre>
 * output/&lt;study&gt;/
 *   scenes/&lt;dataset&gt;.json   the scene configs as the study changes them
 *   datasets/&lt;dataset&gt;/     what was rendered, with embeddings and scores
 *   models/                   the networks: &lt;loss&gt;_&lt;fold&gt;/, within folders of ties and seeds
 *   study.json                {@link StudyResults}
 *   report/                   index.html, tables and figures
 * </pre>
 *
 * @param root the study's folder
 */
public record StudyFolder(Path root) {

  /** The folder of changed scene configs. */
  public Path scenes() {
    return root.resolve("scenes");
  }

  /** A dataset of the study. */
  public DatasetFolder dataset(String name) {
    return new DatasetFolder(root.resolve("datasets").resolve(name));
  }

  /** The folder of all networks. */
  public Path models() {
    return root.resolve("models");
  }

  /** All numbers. */
  public Path results() {
    return root.resolve(StudyResults.FILE);
  }

  /** The report and what lies beside it. */
  public Path report() {
    return root.resolve("report");
  }
}
