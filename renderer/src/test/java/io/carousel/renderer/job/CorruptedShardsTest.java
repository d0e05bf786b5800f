package io.carousel.renderer.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.config.SceneConfigReader;
import io.carousel.renderer.config.Scenes;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.frame.FrameRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorruptedShardsTest {

  private static final int COUNT = 6;

  @TempDir Path temp;

  @Test
  void aCorruptionIsTheSameHoweverADatasetIsDivided() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("scene.yaml"),
            """
            image: {width: 32, height: 24}
            passes: 1
            count: %d
            seed: 4
            properties:
              model: [sedan]
              corruption: [gaussian_noise, fog]
            """
                .formatted(COUNT));
    Controls controls = new Controls(List.of("sedan"));
    Scenes scenes = new Scenes(new SceneConfigReader(controls).read(file), controls);
    try (FrameRenderer frames =
        FrameRenderer.open(32, 24, 1, new CarLibrary(), OptionalInt.empty())) {
      DatasetFolder whole = render(scenes, frames, "whole", Shard.WHOLE);
      DatasetFolder parts = render(scenes, frames, "parts", new Shard(2, 2));
      render(scenes, frames, "parts", new Shard(1, 2));
      for (int frame = 0; frame < COUNT; frame++) {
        byte[] expected = Files.readAllBytes(whole.image(frame));
        assertArrayEquals(expected, Files.readAllBytes(parts.image(frame)), "frame " + frame);
        // Nothing else varies, but each frame has noise of its own.
        byte[] next = Files.readAllBytes(whole.image((frame + 1) % COUNT));
        assertFalse(Arrays.equals(expected, next), "frame " + frame);
      }
    }
  }

  private DatasetFolder render(Scenes scenes, FrameRenderer frames, String name, Shard shard) {
    DatasetFolder folder = new DatasetFolder(temp.resolve(name));
    RenderJob.of(scenes, folder)
        .settings(RenderSettings.standard().with(IfPresent.RESUME).withEncoders(1))
        .build()
        .run(frames, shard, Progress.silent());
    return folder;
  }
}
