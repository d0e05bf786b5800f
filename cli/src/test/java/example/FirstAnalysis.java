package example;

import io.carousel.analysis.DatasetAnalysis;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.renderer.SceneRenderer;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.job.RenderSettings;
import io.carousel.stage.StageRunner;
import java.nio.file.Path;

/** Renders five images of a scene config, embeds and measures them, and prints the table. */
public final class FirstAnalysis {

  private FirstAnalysis() {}

  public static void main(String[] arguments) {
    SceneRenderer renderer = SceneRenderer.standard();
    Scenes scenes = renderer.read(Path.of(arguments[0])).withCount(5);
    DatasetFolder dataset = new DatasetFolder(Path.of(arguments[1]));
    StageRunner runner = new StageRunner(Progress.silent());
    runner.run(renderer.render(scenes, dataset, RenderSettings.standard()));
    DatasetAnalysis analysis = DatasetAnalysis.of(dataset).build();
    runner.run(analysis.embed());
    runner.run(analysis.measure());
    System.out.println(analysis.tablesAsText());
  }
}
