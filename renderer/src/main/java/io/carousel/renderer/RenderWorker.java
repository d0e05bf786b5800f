package io.carousel.renderer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Shard;
import io.carousel.job.worker.Worker;
import io.carousel.job.worker.WorkerTask;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.job.IfPresent;
import io.carousel.renderer.job.RenderSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** The process that renders one part of a dataset, for a parent that renders the others too. */
public final class RenderWorker {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RenderWorker() {}

  /**
   * What the process is to render.
   *
   * @param config the scene config's file
   * @param changes fields of it that are otherwise, each as {@code field=value}
   * @param count how many images the dataset has
   * @param passes passes a frame
   * @param dataset the dataset's folder
   * @param mixDevices whether devices may be mixed in it
   * @param encoders how many threads write PNG files
   * @param pngLevel how hard those are compressed
   * @param part number of the part, from 1
   * @param parts how many parts there are
   * @param cars folder of installed cars; null for none
   * @param environments folder of installed places; null for none
   * @param device EGL device; null for the first that works
   * @param version of the program, as datasets name it
   */
  record Plan(
      String config,
      List<String> changes,
      int count,
      int passes,
      String dataset,
      boolean mixDevices,
      int encoders,
      int pngLevel,
      int part,
      int parts,
      String cars,
      String environments,
      Integer device,
      String version) {

    WorkerTask task(String name) {
      try {
        return new WorkerTask(
            name, RenderWorker.class, List.of(MAPPER.writeValueAsString(this)), 0);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a record of plain values is always JSON", e);
      }
    }
  }

  /**
   * Renders a part and ends. Images that an earlier attempt left are kept.
   *
   * @param arguments the plan, as JSON
   */
  public static void main(String[] arguments) {
    Worker.run(worker -> render(read(arguments[0]), worker));
  }

  private static Plan read(String json) {
    try {
      return MAPPER.readValue(json, Plan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no plan: " + json, e);
    }
  }

  private static void render(Plan plan, Worker worker) {
    SceneRenderer.Builder builder = SceneRenderer.builder().version(plan.version());
    if (plan.cars() != null) {
      builder.cars(Path.of(plan.cars()));
    }
    if (plan.environments() != null) {
      builder.environments(Path.of(plan.environments()));
    }
    if (plan.device() != null) {
      builder.device(OptionalInt.of(plan.device()));
    }
    SceneRenderer renderer = builder.build();
    RenderSettings settings =
        new RenderSettings(IfPresent.RESUME, plan.mixDevices(), plan.encoders(), plan.pngLevel());
    renderer
        .render(
            scenes(plan, renderer.read(Path.of(plan.config()), plan.changes())),
            new DatasetFolder(Path.of(plan.dataset())),
            settings)
        .run(new Shard(plan.part(), plan.parts()), worker.progress());
  }

  private static Scenes scenes(Plan plan, Scenes read) {
    Scenes scenes = read;
    if (plan.count() != read.config().design().count()) {
      scenes = scenes.withCount(plan.count());
    }
    return plan.passes() == read.config().passes() ? scenes : scenes.withPasses(plan.passes());
  }
}
