package io.carousel.cli.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds losses by names that are easier to type than those that the paper prints. */
final class LossName {

  private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]+");

  private LossName() {}

  /**
   * The name that is meant: the same but for upper and lower case, and for what is neither a letter
   * nor a digit.
   *
   * @param typed such as "multi-similarity-miner", for "Multi Similarity + Miner"
   */
  static Optional<String> find(String typed, List<String> names) {
    return names.stream().filter(name -> plain(name).equals(plain(typed))).findFirst();
  }

  private static String plain(String name) {
    return PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
