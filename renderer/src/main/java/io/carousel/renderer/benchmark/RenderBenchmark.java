package io.carousel.renderer.benchmark;

import io.carousel.job.JobFailedException;
import io.carousel.job.Progress;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.comparison.LightError;
import io.carousel.renderer.comparison.StructuralSimilarity;
import io.carousel.renderer.exchange.SceneExport;
import io.carousel.renderer.frame.FrameRenderer;
import io.carousel.renderer.picture.LinearPicture;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.picture.PngFile;
import io.carousel.renderer.scene.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Draws the same scenes with Carousel and with Cycles, in turn, and says how long each takes and
 * how far Carousel's light is from that of a converged path tracer. Both go through Carousel's own
 * tone curve before they are compared, so that it is the light that is compared.
 */
public final class RenderBenchmark {

  /** What Cycles is timed at. */
  public static final int SAMPLES = 64;

  /** A path tracer's picture has hardly any noise left at so many samples a pixel. */
  public static final int CONVERGED = 1024;

  /**
   * The noise at which a pixel of that picture may do with fewer samples, as Cycles measures it.
   */
  private static final double NOISE = 0.01;

  /** Carousel's frames before Cycles' and again after it; the median counts. */
  private static final int FRAMES = 3;

  /** What is brighter counts as this bright where light is compared. */
  private static final double MOST = 4;

  private final CarLibrary cars;
  private final Settings settings;
  private final Path folder;
  private final Consumer<String> out;
  private final Progress progress;

  /**
   * What to measure.
   *
   * @param cars ids of the cars
   * @param width of the pictures, in pixels
   * @param height of the pictures, in pixels
   * @param passes of Carousel
   * @param samples a pixel at which Cycles is timed
   * @param converged most samples a pixel of the picture that both are held to
   */
  public record Settings(
      List<String> cars, int width, int height, int passes, int samples, int converged) {}

  /**
   * Prepares a comparison of Carousel with Cycles on the same scenes.
   *
   * @param cars where the cars come from
   * @param settings what to measure
   * @param folder where scenes, pictures and figures go
   * @param out gets its lines
   * @param progress hears how many scenes are done
   */
  public RenderBenchmark(
      CarLibrary cars, Settings settings, Path folder, Consumer<String> out, Progress progress) {
    this.cars = cars;
    this.settings = settings;
    this.folder = folder;
    this.out = out;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param program Blender's name on the path, or where it lies
   * @param device the OpenGL device, as {@link FrameRenderer#open} takes it
   */
  public void run(String program, OptionalInt device) {
    Blender blender = Blender.find(program);
    List<Views.View> views = Views.of(settings.cars());
    List<Comparison> comparisons = new ArrayList<>();
    try (FrameRenderer frames =
            FrameRenderer.open(
                settings.width(), settings.height(), settings.passes(), cars, device);
        Progress.Step step = progress.begin("compare", views.size(), "scene")) {
      Figures figures = new Figures(settings, blender.version(), frames.device());
      figures.heading().forEach(out);
      for (Views.View view : views) {
        Comparison comparison = compare(view, frames, blender);
        comparisons.add(comparison);
        PngFile.write(
            folder(view).resolve("carousel-cycles.png"),
            comparison.own().beside(comparison.converged()));
        out.accept(figures.line(comparison));
        step.advance(1);
      }
      figures.summary(comparisons).forEach(out);
      figures.write(comparisons, folder.resolve("figures.json"));
    }
    new SideBySide(settings).write(comparisons, folder.resolve("side-by-side.jpg"));
    out.accept("pictures and figures: " + folder);
  }

  private Comparison compare(Views.View view, FrameRenderer frames, Blender blender) {
    Scene scene = view.scene();
    Path own = folder(view);
    SceneExport.Files files = SceneExport.Files.in(own);
    new SceneExport(cars).write(scene, settings.width(), settings.height(), files);

    Path first = own.resolve("cycles-first.raw");
    Path timed = output(own, files, settings.samples());
    Path converged = output(own, files, settings.converged());
    frames.render(scene); // Reads the car and works out the sky, as Blender's loading does.
    List<Cost> carousel = time(frames, scene);
    Blender.Run run =
        blender.render(
            files,
            settings.width(),
            settings.height(),
            List.of(
                new Blender.Request(1, 0, first),
                new Blender.Request(settings.samples(), 0, timed)));
    carousel.addAll(time(frames, scene));
    if (!Files.exists(converged)) {
      blender.render(
          files,
          settings.width(),
          settings.height(),
          List.of(new Blender.Request(settings.converged(), NOISE, converged)));
    }
    return compare(view, Cost.median(carousel), run, read(timed), read(converged), frames);
  }

  private Comparison compare(
      Views.View view,
      Cost carousel,
      Blender.Run run,
      LinearPicture timed,
      LinearPicture converged,
      FrameRenderer frames) {
    LinearPicture light = frames.radiance(view.scene());
    byte[] labels = frames.annotate(view.scene()).labels();
    Picture own = frames.develop(light);
    Picture cycles = frames.develop(timed);
    Picture reference = frames.develop(converged);
    return new Comparison(
        view,
        carousel,
        run.renders().get(1),
        run.loading(),
        StructuralSimilarity.of(own, reference),
        StructuralSimilarity.of(cycles, reference),
        LightError.of(light, converged, pixel -> labels[pixel] != 0, MOST),
        own,
        reference);
  }

  private Path folder(Views.View view) {
    return folder.resolve(view.scene().carId() + "-" + view.position().name());
  }

  private static List<Cost> time(FrameRenderer frames, Scene scene) {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      costs.add(Cost.of(() -> frames.render(scene)));
    }
    return costs;
  }

  private LinearPicture read(Path raw) {
    return Blender.read(raw, settings.width(), settings.height());
  }

  /** Named after all that it depends on, so that what is there need not be rendered again. */
  private Path output(Path own, SceneExport.Files files, int samples) {
    CRC32 content = new CRC32();
    content.update(bytes(files.model()));
    content.update(bytes(files.sky()));
    content.update(Blender.script());
    return own.resolve(
        "cycles-%d-%dx%d-%08x.raw"
            .formatted(samples, settings.width(), settings.height(), content.getValue()));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new JobFailedException(file + ": could not be read: " + e.getMessage(), e);
    }
  }
}
