package io.carousel.analysis.saliency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A method that makes saliency maps, with its settings.
 *
 * @param name "smoothgrad", "gradient", "integrated-gradients" or "grad-cam"
 * @param samples number of noisy copies of an image; null if the method makes none
 * @param noise the noise's deviation as a share of the image's range; null if there is none
 * @param seed what the noise is drawn with; null if there is none
 * @param steps number of points from the black image to the image; null if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaliencyMethod(String name, Integer samples, Double noise, Long seed, Integer steps) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public SaliencyMethod {
    Objects.requireNonNull(name, "name");
  }

  /** A method without settings. */
  public static SaliencyMethod named(String name) {
    return new SaliencyMethod(name, null, null, null, null);
  }

  /**
   * The method that files before it was a record have as text: "smoothgrad, 50 samples, noise 0.15,
   * seed 0", "integrated-gradients, 20 steps".
   *
   * @throws IllegalArgumentException if it is no such text
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static SaliencyMethod ofText(String text) {
    String[] parts = text.split(", ");
    SaliencyMethod method = named(parts[0]);
    for (String part : List.of(parts).subList(1, parts.length)) {
      method = method.with(part.split(" "));
    }
    return method;
  }

  private SaliencyMethod with(String... setting) {
    if (setting.length == 2) {
      if (setting[1].equals("samples")) {
        return new SaliencyMethod(name, Integer.valueOf(setting[0]), noise, seed, steps);
      }
      if (setting[0].equals("noise")) {
        return new SaliencyMethod(name, samples, Double.valueOf(setting[1]), seed, steps);
      }
      if (setting[0].equals("seed")) {
        return new SaliencyMethod(name, samples, noise, Long.valueOf(setting[1]), steps);
      }
      if (setting[1].equals("steps")) {
        return new SaliencyMethod(name, samples, noise, seed, Integer.valueOf(setting[0]));
      }
    }
    throw new IllegalArgumentException("no setting of a saliency method");
  }

  /** Whether it draws noise, so that its maps differ from seed to seed. */
  public boolean drawsNoise() {
    return seed != null;
  }

  /** The folder of its maps: "smoothgrad", "smoothgrad-seed1". */
  public String folder() {
    return hasOtherNoise() ? name + "-seed" + seed : name;
  }

  /** Whether it has other noise than what one starts with, whose seed is 0. */
  boolean hasOtherNoise() {
    return seed != null && seed != 0;
  }

  /** Whether another method is the same but for the seed of its noise. */
  public boolean differsInNoiseOnly(SaliencyMethod other) {
    return !equals(other)
        && withSeed(0L).equals(other.withSeed(0L))
        && drawsNoise() == other.drawsNoise();
  }

  private SaliencyMethod withSeed(Long other) {
    return new SaliencyMethod(name, samples, noise, other, steps);
  }

  /** Its name and settings for people: "smoothgrad, 50 samples, noise 0.15, seed 0". */
  public String inWords() {
    List<String> words = new ArrayList<>(List.of(name));
    if (samples != null) {
      words.add(samples + " samples");
    }
    if (noise != null) {
      words.add("noise " + noise);
    }
    if (seed != null) {
      words.add("seed " + seed);
    }
    if (steps != null) {
      words.add(steps + " steps");
    }
    return String.join(", ", words);
  }
}
