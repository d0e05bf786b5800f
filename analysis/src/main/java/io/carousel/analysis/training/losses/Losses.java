package io.carousel.analysis.training.losses;

import io.carousel.job.InvalidInputException;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The losses that can be trained with, by name. */
public final class Losses {

  /** In the order of the paper's table. */
  private static final List<LossReader> PAPER =
      List.of(
          Contrastive::read,
          Triplet::read,
          NtXent::read,
          Margin::read,
          MarginPerClass::read,
          FastAp::read,
          SnrContrastive::read,
          MultiSimilarity::read,
          MultiSimilarityWithMiner::read,
          ProxyNca::read,
          NormalizedSoftmax::read,
          CosFace::read,
          ArcFace::read,
          SoftTriple::read);

  private final Map<String, LossReader> readers = new LinkedHashMap<>();

  private Losses(List<LossReader> readers) {
    for (LossReader reader : readers) {
      this.readers.put(reader.read(new DefaultParameters()).name(), reader);
    }
  }

  /** The losses of the paper. */
  public static Losses standard() {
    return new Losses(PAPER);
  }

  /** Their names, in the order of the paper's table. */
  public List<String> names() {
    return List.copyOf(readers.keySet());
  }

  /**
   * A name as the paper prints it, from one that may differ in upper and lower case; empty if there
   * is no such loss.
   */
  public Optional<String> find(String name) {
    return readers.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
  }

  /** What is wrong with a name that is not found, and what to do, in a clause. */
  public String unknown(String name) {
    return "no loss is called \"%s\"; %s".formatted(name, Suggestion.instead(name, names()));
  }

  /**
   * A loss with its defaults.
   *
   * @param where what names it: a file with its line and field
   * @throws InvalidInputException if there is no such loss
   */
  public Loss named(String name, String where) {
    return reader(find(name).orElseThrow(() -> new InvalidInputException(where, unknown(name))))
        .read(new DefaultParameters());
  }

  /**
   * The names of a loss's parameters: the fields that {@link #read} takes.
   *
   * @param name one of the {@link #names}
   */
  public List<String> parameters(String name) {
    DefaultParameters parameters = new DefaultParameters();
    reader(name).read(parameters);
    return parameters.names();
  }

  /**
   * A loss with the parameters that a file gives, and its defaults for the others. What was taken,
   * defaults included, is then in {@link Fields#taken()}.
   *
   * @param name one of the {@link #names}
   * @param fields fields of which the loss's parameters are some
   * @param mistakes where parameters out of their bounds go; they must be those of the fields
   */
  public Loss read(String name, Fields fields, Mistakes mistakes) {
    return reader(name).read(new GivenParameters(fields, mistakes));
  }

  private LossReader reader(String name) {
    LossReader reader = readers.get(name);
    if (reader == null) {
      throw new IllegalArgumentException(unknown(name));
    }
    return reader;
  }
}
