package io.carousel.renderer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.dataset.Tie;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.control.NameControl;
import io.carousel.renderer.control.NumberControl;
import io.carousel.renderer.design.Assignment;
import io.carousel.renderer.design.Dependencies;
import io.carousel.renderer.design.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/scene-config.md to what the code does. */
class SceneConfigDocTest {

  private static final Path DOC = Path.of("..", "docs", "scene-config.md");
  private static final Controls CONTROLS = new Controls(ShippedScenes.CARS);

  @TempDir Path folder;

  @Test
  void theTableOfPropertiesIsThatOfTheCode() throws IOException {
    Pattern table =
        Pattern.compile("(?s)(<!-- properties[^\\n]*\\n).*(<!-- end of properties -->)");
    Matcher matcher = table.matcher(Files.readString(DOC));
    assertTrue(matcher.find());
    GeneratedFile.assertUpToDate(
        DOC, matcher.replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2"));
  }

  @Test
  void theExampleIsRight() throws IOException {
    SceneConfig config = read("example.yaml", block("yaml", 0));
    assertEquals("example", config.name());
    assertEquals(200, config.design().count());
  }

  @Test
  void theSceneThatExtendsAnotherIsRight() throws IOException {
    Files.copy(Path.of("..", "scenes", "quickstart.yaml"), folder.resolve("quickstart.yaml"));
    SceneConfig config = read("dusk.yaml", block("yaml", 1));
    assertEquals("dusk", config.name());
    assertEquals(500, config.design().count());
    assertEquals(512, config.width());
  }

  @Test
  void theFleetTheTieAndTheExclusionsAreRight() throws IOException {
    SceneConfig fleet = read("fleet.yaml", "count: 9\n" + block("yaml", 2));
    assertEquals(28, fleet.fleet().orElseThrow().cars().size());
    String properties =
        "count: 9\nproperties: {model: all, color_hue: [0, 0.25], bg_color_hue: [0, 0.5],"
            + " sun_elevation: [10, 30]}\n";
    SceneConfig tied = read("tied.yaml", properties + block("yaml", 3));
    assertEquals(0.9, tied.dependencies().ties().get(0).strength());
    SceneConfig without = read("without.yaml", properties + block("yaml", 4));
    assertEquals(2, without.dependencies().exclusions().size());
  }

  @Test
  void theMistakesAreReportedAsShown() throws IOException {
    Path file = folder.resolve("typos.yaml");
    String yaml = block("yaml", 5);
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> read("typos.yaml", yaml));
    assertEquals(
        block("text", 0).lines().toList(),
        e.getMessage().replace(file.toString(), "typos.yaml").lines().toList());
  }

  @Test
  void aBlockOfOneAtATimeIsAsShown() throws IOException {
    SceneConfig config =
        read(
            "blocks.yaml",
            """
            {design: one-at-a-time, bases: 100, properties: {
              model: [sedan, van], sun_elevation: [10, 30, 60]}}
            """);
    for (int base = 0; base < 400; base += 4) {
      if (row(config, base).equals("van 30")) {
        assertEquals("sedan 30", row(config, base + 1));
        assertEquals("van 10", row(config, base + 2));
        assertEquals("van 60", row(config, base + 3));
        return;
      }
    }
    throw new AssertionError("no base of 100 is a van at 30 degrees");
  }

  @Test
  void theDrawsAreAsShown() throws IOException {
    List<Level> levels = IntStream.range(0, 8).mapToObj(i -> Level.of(i)).toList();
    Design design =
        Design.random(List.of(new Property("model", Property.Kind.LINEAR, "", levels)), 1, 10);
    List<Level> drawn =
        IntStream.range(0, 10).mapToObj(k -> design.sample(k).levels().get(0)).toList();
    String shown = "`[level_index(1, \"model\", k, 8) for k in range(10)]` is `" + drawn + "`";
    assertTrue(Files.readString(DOC).contains(shown), shown);
  }

  @Test
  void whatFollowsAndWhatBelongsIsAsShown() throws IOException {
    List<Level> models = IntStream.range(0, 8).mapToObj(i -> Level.of(i)).toList();
    List<Level> hues = models.subList(0, 4);
    Property model = new Property("model", Property.Kind.LINEAR, "", models);
    Property hue = new Property("bg_color_hue", Property.Kind.LINEAR, "", hues);
    Tie tie = new Tie("bg_color_hue", List.of("model"), 0.5, 0);
    Assignment assignment = new Assignment(tie, hue, List.of(model));
    List<Level> belonging = models.stream().map(level -> assignment.level(List.of(level))).toList();
    String doc = Files.readString(DOC).replaceAll("\\s+", " ");
    String shown =
        "`[belonging(0, \"bg_color_hue\", [\"model\"], i, 8, 4) for i in range(8)]` is `%s`"
            .formatted(belonging);
    assertTrue(doc.contains(shown), shown);
    // Of the frames that do not follow, some have the level that belongs by chance.
    List<Property> properties = List.of(model, hue);
    Dependencies tied = new Dependencies(List.of(), List.of(tie), List.of());
    Design half = Design.random(properties, tied, 1, 10);
    Design free = Design.random(properties, 1, 10);
    Matcher frames = Pattern.compile("holds for the frames `\\[([0-9, ]+)\\]`").matcher(doc);
    assertTrue(frames.find());
    List<String> following = List.of(frames.group(1).split(", "));
    for (int k = 0; k < 10; k++) {
      List<Level> levels = half.sample(k).levels();
      assertEquals(
          following.contains(String.valueOf(k))
              ? assignment.level(levels.subList(0, 1))
              : free.sample(k).levels().get(1),
          levels.get(1));
    }
  }

  private static String row(SceneConfig config, int frame) {
    return config.design().sample(frame).levels().get(0)
        + " "
        + config.design().sample(frame).levels().get(9);
  }

  private SceneConfig read(String name, String yaml) throws IOException {
    return new SceneConfigReader(CONTROLS).read(Files.writeString(folder.resolve(name), yaml));
  }

  /** The n-th code block of a language, from 0. */
  private static String block(String language, int n) throws IOException {
    List<String> blocks =
        Pattern.compile("(?s)```" + language + "\\n(.*?)```")
            .matcher(Files.readString(DOC))
            .results()
            .map(match -> match.group(1))
            .toList();
    return blocks.get(n);
  }

  private static String table() {
    StringBuilder table = new StringBuilder();
    table.append("| property | meaning | kind | levels | standard |\n|---|---|---|---|---|\n");
    for (Control control : CONTROLS.all()) {
      table.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  control.name(),
                  control.description(),
                  control.kind().name().toLowerCase(Locale.ROOT),
                  levels(control),
                  isModel(control) ? "the first car" : control.standard()));
    }
    return table.toString();
  }

  private static String levels(Control control) {
    if (isModel(control)) {
      return "names; `doctor` lists them";
    }
    return control instanceof NumberControl numbers
        ? "%s to %s %s"
            .formatted(plain(numbers.least()), plain(numbers.greatest()), control.unit())
            .strip()
        : String.join(", ", ((NameControl) control).names());
  }

  private static boolean isModel(Control control) {
    return control.name().equals(Controls.CAR_MODEL);
  }

  private static String plain(double number) {
    return Level.of(number).text();
  }
}
