package io.carousel.renderer.design;

import io.carousel.dataset.Exclusion;
import io.carousel.dataset.Tie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What keeps properties from varying independently of each other.
 *
 * @param determined properties that follow from another in every sample
 * @param ties properties that follow others in a share of the samples
 * @param exclusions combinations of levels that no sample has
 */
public record Dependencies(
    List<Determined> determined, List<Tie> ties, List<Exclusion> exclusions) {

  /** Properties that vary independently of each other. */
  public static final Dependencies NONE = new Dependencies(List.of(), List.of(), List.of());

  public Dependencies {
    determined = List.copyOf(determined);
    ties = List.copyOf(ties);
    exclusions = List.copyOf(exclusions);
  }

  /** Whether a property follows from another in every sample. */
  public boolean isDetermined(String property) {
    return determined.stream().anyMatch(one -> one.property().equals(property));
  }

  /**
   * Properties of which each depends on the next, and the last is the first again; empty if there
   * are none, as must be.
   */
  public List<String> cycle() {
    Map<String, List<String>> needs = needs();
    Set<String> done = new HashSet<>();
    for (String property : needs.keySet()) {
      List<String> cycle = cycle(property, needs, new ArrayList<>(), done);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    return List.of();
  }

  private static List<String> cycle(
      String property, Map<String, List<String>> needs, List<String> way, Set<String> done) {
    int seen = way.indexOf(property);
    way.add(property);
    if (seen >= 0) {
      return List.copyOf(way.subList(seen, way.size()));
    }
    for (String needed :
        done.contains(property) ? List.<String>of() : needs.getOrDefault(property, List.of())) {
      List<String> cycle = cycle(needed, needs, way, done);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    way.remove(way.size() - 1);
    done.add(property);
    return List.of();
  }

  /** What each property that depends on others depends on. */
  private Map<String, List<String>> needs() {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    ties.forEach(tie -> needs.put(tie.property(), tie.to()));
    determined.forEach(one -> needs.put(one.property(), List.of(one.by())));
    return needs;
  }
}
