package io.carousel.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import io.carousel.json.RecordReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a dataset is and how it came about: {@code dataset.json}. It holds no time and no path, so
 * that the same config on the same machine gives the same bytes.
 *
 * @param formatVersion version of this layout; readers refuse a newer one
 * @param software name and version of what rendered or imported it
 * @param renderer the OpenGL renderer string of the device that rendered it; "none" if none did
 * @param seed the seed that samples were drawn with
 * @param design how samples were laid out: random, grid, one-at-a-time or background-swap; or
 *     {@link #IMPORTED}
 * @param count number of samples
 * @param width image width in pixels; 0 if imported images differ
 * @param height image height in pixels; 0 if imported images differ
 * @param properties every property, with kind, unit and levels, in column order
 * @param fleet the cars, where they are those of a fleet; else null, and left out of the file
 * @param ties the properties that follow others; left out of the file if there are none
 * @param exclusions the combinations of levels that no sample has; left out of the file if there
 *     are none
 * @param credits whom to thank for the cars in the images; left out of the file if nobody
 * @param config the full scene config, or what was imported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    int formatVersion,
    Software software,
    String renderer,
    long seed,
    String design,
    int count,
    int width,
    int height,
    List<Property> properties,
    Fleet fleet,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Tie> ties,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Exclusion> exclusions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Credit> credits,
    JsonNode config) {

  /** The format version that this code writes, and the newest that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final String COUNT = "count";

  /** The design of a dataset that was imported instead of rendered. */
  public static final String IMPORTED = "import";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * Which software rendered a dataset.
   *
   * @param name "carousel"
   * @param version its version
   */
  public record Software(String name, String version) {
    public Software {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(version, "version");
    }
  }

  public Manifest {
    Objects.requireNonNull(software, "software");
    Objects.requireNonNull(renderer, "renderer");
    Objects.requireNonNull(design, "design");
    properties = List.copyOf(Objects.requireNonNull(properties, "properties"));
    ties = ties == null ? List.of() : List.copyOf(ties);
    exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
    credits = credits == null ? List.of() : List.copyOf(credits);
  }

  /** The manifest of a dataset whose properties vary independently of each other. */
  public Manifest(
      int formatVersion,
      Software software,
      String renderer,
      long seed,
      String design,
      int count,
      int width,
      int height,
      List<Property> properties,
      List<Credit> credits,
      JsonNode config) {
    this(
        formatVersion,
        software,
        renderer,
        seed,
        design,
        count,
        width,
        height,
        properties,
        null,
        List.of(),
        List.of(),
        credits,
        config);
  }

  /** Whether the dataset was imported instead of rendered. */
  public boolean wasImported() {
    return design.equals(IMPORTED);
  }

  /** This manifest as if another device had rendered the dataset. */
  public Manifest withRenderer(String other) {
    return with(other, count, config);
  }

  /**
   * This manifest without a number of images, in its config too: what it shares with that of a part
   * of the same dataset, since sample k is the same in both.
   */
  public Manifest withoutCount() {
    JsonNode shared = config;
    if (config instanceof ObjectNode fields && fields.has(COUNT)) {
      ObjectNode copy = fields.deepCopy();
      copy.remove(COUNT);
      shared = copy;
    }
    return with(renderer, 0, shared);
  }

  private Manifest with(String otherRenderer, int otherCount, JsonNode otherConfig) {
    return new Manifest(
        formatVersion,
        software,
        otherRenderer,
        seed,
        design,
        otherCount,
        width,
        height,
        properties,
        fleet,
        ties,
        exclusions,
        credits,
        otherConfig);
  }

  /** The manifest as JSON; the same manifest gives the same text. */
  public String toJson() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest that JSON cannot hold", e);
    }
  }

  /** Writes the manifest as JSON, whole or not at all. */
  public void write(Path file) {
    WholeFile.write(file, toJson());
  }

  /**
   * Reads a manifest.
   *
   * @throws InvalidInputException if the file is missing, broken or of a newer format
   */
  public static Manifest read(Path file) {
    Manifest manifest =
        new RecordReader(MAPPER)
            .read(file, Manifest.class, "there is no such file; is this the folder of a dataset?");
    if (manifest.formatVersion > FORMAT_VERSION) {
      throw new InvalidInputException(
          file + ": format_version",
          manifest.formatVersion
              + " is newer than the "
              + FORMAT_VERSION
              + " that this version reads; update Carousel");
    }
    return manifest;
  }
}
