package io.carousel.renderer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Exclusion;
import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import io.carousel.dataset.Tie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependenciesTest {

  private static final int COUNT = 20_000;
  private static final Property MODEL = TestProperties.property("model", 8);
  private static final Property HUE = TestProperties.property("bg_color_hue", 4);
  private static final Property SUN = TestProperties.property("sun_elevation", 6);
  private static final List<Property> ALL = List.of(MODEL, HUE, SUN);

  // From the Python lines in docs/scene-config.md. Published datasets hang on them: never change.
  @Test
  void whatBelongsToWhatIsFrozen() {
    Assignment one =
        new Assignment(new Tie("bg_color_hue", List.of("model"), 1, 0), HUE, List.of(MODEL));
    assertEquals(
        List.of(0, 1, 1, 3, 3, 2, 2, 0),
        MODEL.levels().stream()
            .map(level -> HUE.levels().indexOf(one.level(List.of(level))))
            .toList());
    Property tied = TestProperties.property("bg_color_hue", 9);
    List<Property> to =
        List.of(TestProperties.property("model", 3), TestProperties.property("color_hue", 2));
    Assignment combination =
        new Assignment(new Tie("bg_color_hue", List.of("model", "color_hue"), 1, 3), tied, to);
    assertEquals(
        List.of(5, 2, 3, 0, 8, 6),
        IntStream.range(0, 6)
            .mapToObj(i -> List.of(to.get(0).levels().get(i / 2), to.get(1).levels().get(i % 2)))
            .map(levels -> tied.levels().indexOf(combination.level(levels)))
            .toList());
  }

  @Test
  void whoFollowsIsFrozen() {
    assertEquals(
        List.of(1, 2, 3, 5, 6),
        IntStream.range(0, 10)
            .filter(k -> Draw.share(1, "tie of bg_color_hue", k) < 0.5)
            .boxed()
            .toList());
  }

  @Test
  void theShareThatFollowsIsTheStrengthAndChance() {
    for (double strength : new double[] {0, 0.25, 0.9, 1}) {
      Tie tie = new Tie("bg_color_hue", List.of("model"), strength, 0);
      Assignment assignment = new Assignment(tie, HUE, List.of(MODEL));
      long following =
          samples(dependencies(tie)).stream()
              .filter(
                  sample ->
                      sample
                          .levels()
                          .get(1)
                          .equals(assignment.level(List.of(sample.levels().get(0)))))
              .count();
      assertEquals(strength + (1 - strength) / 4, (double) following / COUNT, 0.015);
    }
  }

  @Test
  void levelsAreSpreadEvenlyOverThoseOfTheOther() {
    for (int others : new int[] {8, 10, 57}) {
      Property model = TestProperties.property("model", others);
      Assignment assignment =
          new Assignment(new Tie("bg_color_hue", List.of("model"), 1, 0), HUE, List.of(model));
      Map<Level, Long> counts =
          model.levels().stream()
              .collect(
                  Collectors.groupingBy(
                      level -> assignment.level(List.of(level)), Collectors.counting()));
      counts
          .values()
          .forEach(count -> assertTrue(Math.abs(count - others / 4.0) < 1, counts.toString()));
    }
    Property two = TestProperties.property("model", 2);
    Property hues = TestProperties.property("bg_color_hue", 12);
    Assignment apart =
        new Assignment(new Tie("bg_color_hue", List.of("model"), 1, 0), hues, List.of(two));
    assertEquals(
        List.of(3, 9),
        two.levels().stream()
            .map(level -> hues.levels().indexOf(apart.level(List.of(level))))
            .sorted()
            .toList());
  }

  @Test
  void aStrongerTieKeepsWhatAWeakerOneTied() {
    List<Sample> free = samples(Dependencies.NONE);
    List<Sample> none = samples(dependencies(new Tie("bg_color_hue", List.of("model"), 0, 0)));
    List<Sample> some = samples(dependencies(new Tie("bg_color_hue", List.of("model"), 0.3, 0)));
    List<Sample> most = samples(dependencies(new Tie("bg_color_hue", List.of("model"), 0.8, 0)));
    assertEquals(free, none);
    for (int k = 0; k < COUNT; k++) {
      if (!some.get(k).equals(free.get(k))) {
        assertEquals(some.get(k), most.get(k));
      }
    }
  }

  @Test
  void tiesMayFollowTies() {
    Tie first = new Tie("bg_color_hue", List.of("model"), 1, 0);
    Tie second = new Tie("sun_elevation", List.of("bg_color_hue"), 1, 0);
    Map<Level, Level> sunOf = new HashMap<>();
    for (Sample sample : samples(new Dependencies(List.of(), List.of(second, first), List.of()))) {
      Level sun = sample.levels().get(2);
      assertEquals(sun, sunOf.computeIfAbsent(sample.levels().get(1), hue -> sun));
    }
    assertEquals(4, sunOf.size());
  }

  @Test
  void aCircleIsFoundAndRefused() {
    Dependencies circle =
        new Dependencies(
            List.of(new Determined("sun_elevation", "model", Map.of())),
            List.of(
                new Tie("model", List.of("bg_color_hue"), 1, 0),
                new Tie("bg_color_hue", List.of("sun_elevation"), 1, 0)),
            List.of());
    assertEquals(List.of("model", "bg_color_hue", "sun_elevation", "model"), circle.cycle());
    assertThrows(IllegalArgumentException.class, () -> Design.random(ALL, circle, 1, 10));
  }

  @Test
  void whatIsExcludedIsNeverDrawnAndTheRestStaysAsLikely() {
    Exclusion exclusion =
        new Exclusion(
            Map.of(
                "model", MODEL.levels().subList(0, 4),
                "bg_color_hue", HUE.levels().subList(0, 2)));
    Dependencies dependencies = new Dependencies(List.of(), List.of(), List.of(exclusion));
    Map<List<Level>, Long> counts =
        samples(dependencies).stream()
            .collect(
                Collectors.groupingBy(
                    sample -> sample.levels().subList(0, 2), Collectors.counting()));
    assertEquals(8 * 4 - 4 * 2, counts.size());
    double expected = (double) COUNT / counts.size();
    counts.forEach(
        (levels, count) ->
            assertEquals(expected, count, 5 * Math.sqrt(expected), levels.toString()));
    assertEquals(7500, Design.allowed(ALL, dependencies, 1, 10_000), 200);
  }

  @Test
  void aSampleThatIsNotExcludedIsAsItWas() {
    Exclusion exclusion =
        new Exclusion(Map.of("model", List.of(Level.of(0)), "bg_color_hue", List.of(Level.of(10))));
    List<Sample> free = samples(Dependencies.NONE);
    List<Sample> held = samples(new Dependencies(List.of(), List.of(), List.of(exclusion)));
    for (int k = 0; k < COUNT; k++) {
      List<Level> levels = free.get(k).levels();
      if (!levels.subList(0, 2).equals(List.of(Level.of(0), Level.of(10)))) {
        assertEquals(free.get(k), held.get(k));
      }
    }
  }

  @Test
  void aDeterminedPropertyFollowsInRandomAndGridDesigns() {
    List<Level> suns = SUN.levels();
    Map<Level, Level> sunOf = new HashMap<>();
    MODEL.levels().forEach(level -> sunOf.put(level, suns.get(sunOf.size() % 3)));
    List<Determined> determined = List.of(new Determined("sun_elevation", "model", sunOf));
    Design grid = Design.grid(ALL, determined);
    assertEquals(8 * 4, grid.count());
    for (Design design :
        List.of(
            grid, Design.random(ALL, new Dependencies(determined, List.of(), List.of()), 1, 200))) {
      for (int k = 0; k < design.count(); k++) {
        List<Level> levels = design.sample(k).levels();
        assertEquals(sunOf.get(levels.get(0)), levels.get(2));
      }
    }
  }

  private static Dependencies dependencies(Tie tie) {
    return new Dependencies(List.of(), List.of(tie), List.of());
  }

  private static List<Sample> samples(Dependencies dependencies) {
    Design design = Design.random(ALL, dependencies, 1, COUNT);
    return IntStream.range(0, COUNT).mapToObj(design::sample).toList();
  }
}
