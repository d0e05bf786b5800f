package io.carousel.renderer.model;

import io.carousel.renderer.car.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What each part of a model is. Rules for an area of a texture come before rules for a whole
 * material; apart from that, the first that fits decides. What no rule is for is plastic.
 */
public final class PartRules {

  private static final Role OTHERWISE = Role.PLASTIC;

  private final List<PartRule> rules;

  /** Rules in the order in which they are asked. */
  public PartRules(List<PartRule> rules) {
    this.rules =
        rules.stream()
            .sorted(Comparator.comparing((PartRule rule) -> rule.area().isEmpty()))
            .toList();
  }

  /**
   * The rules, and after them guesses from the words that material names are usually made of, in
   * English.
   */
  public PartRules withGuesses() {
    List<PartRule> all = new ArrayList<>(rules);
    all.add(guess(Role.PLATE, "licen[cs]e|plate|number"));
    all.add(guess(Role.LAMP_REAR, "tail|brake.?light|rear.?l|back.?l|red.?(light|glass)"));
    all.add(guess(Role.LAMP_FRONT, "head.?l|lamp|light|indicator|signal"));
    all.add(guess(Role.RUBBER, "tire|tyre|rubber"));
    all.add(guess(Role.RIM, "rim|wheel|alloy"));
    all.add(guess(Role.GLASS, "glass|window|windscreen|windshield"));
    all.add(guess(Role.PAINT, "paint|body|carosserie|exterior"));
    all.add(guess(Role.INTERIOR, "interior|inside|seat|dash|leather|steering"));
    all.add(guess(Role.UNDERBODY, "under|chassis|exhaust|suspension"));
    all.add(guess(Role.CHROME, "chrome|metal|mirror|steel|alumini?um"));
    return new PartRules(all);
  }

  private static PartRule guess(Role role, String words) {
    return PartRule.of(role, ".*(" + words + ").*");
  }

  /** Sorts the triangles of a surface into parts. */
  List<RawPart> parts(Surface surface) {
    List<PartRule> fitting =
        rules.stream().filter(rule -> rule.isFor(surface.material().name())).toList();
    int[] decided = new int[surface.triangles()];
    for (int triangle = 0; triangle < decided.length; triangle++) {
      decided[triangle] = decide(fitting, surface, triangle);
    }
    List<RawPart> parts = new ArrayList<>();
    for (int rule = 0; rule < fitting.size(); rule++) {
      int own = rule;
      add(parts, fitting.get(rule), surface.only(triangle -> decided[triangle] == own));
    }
    Surface rest = surface.only(triangle -> decided[triangle] == fitting.size());
    add(parts, PartRule.of(OTHERWISE, ".*"), rest);
    return parts;
  }

  private static void add(List<RawPart> parts, PartRule rule, Surface surface) {
    if (surface.triangles() > 0) {
      String role = rule.role().name().toLowerCase(Locale.ROOT);
      String name = surface.material().name() + (rule.area().isPresent() ? " (" + role + ")" : "");
      parts.add(new RawPart(name, rule.role(), surface));
    }
  }

  private static int decide(List<PartRule> rules, Surface surface, int triangle) {
    for (int rule = 0; rule < rules.size(); rule++) {
      if (rules.get(rule).area().map(area -> area.holds(surface, triangle)).orElse(true)) {
        return rule;
      }
    }
    return rules.size();
  }
}
