package io.carousel.renderer.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Shard;
import io.carousel.job.WholeFile;
import io.carousel.stage.Fingerprint;
import java.nio.file.Path;

/**
 * Which device drew a part of a dataset: {@code devices/<part>-<device>.json}, written where
 * devices may be mixed. A part that was drawn on two, as it was stopped and went on elsewhere, has
 * two files. Parts without one were drawn on the device that the manifest names.
 *
 * @param part which of how many: "2/3"
 * @param renderer the OpenGL renderer string of the device
 */
record PartDevice(String part, String renderer) {

  private static final int HASH = 8;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  PartDevice(Shard part, String renderer) {
    this(part.toString(), renderer);
  }

  void write(DatasetFolder dataset) {
    String hash = new Fingerprint().with("renderer", renderer).hash().substring(0, HASH);
    Path file = dataset.devices().resolve(part.replace("/", "-of-") + "-" + hash + ".json");
    WholeFile.write(file, out -> out.write(MAPPER.writeValueAsBytes(this)));
  }
}
