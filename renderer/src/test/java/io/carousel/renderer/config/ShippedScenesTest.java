package io.carousel.renderer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.Level;
import io.carousel.dataset.Property;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedScenesTest {

  @TempDir Path folder;

  @Test
  void quickstartHasEnoughOfEveryLevelToCluster() {
    SceneConfig config = read("quickstart.yaml");
    assertEquals(200, config.design().count());
    for (int column = 0; column < config.properties().size(); column++) {
      int index = column;
      Map<Level, Long> counts =
          IntStream.range(0, config.design().count())
              .mapToObj(frame -> config.design().sample(frame).levels().get(index))
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      Property property = config.properties().get(column);
      assertEquals(property.levels().size(), counts.size(), property.name());
      assertTrue(counts.values().stream().allMatch(count -> count >= 20), property.name() + counts);
    }
  }

  @Test
  void paperHasAHundredThousandImagesInWhichAllElevenPropertiesVary() {
    SceneConfig config = read("paper.yaml");
    assertEquals("random", config.design().name());
    assertEquals(100_000, config.design().count());
    assertEquals(512, config.width());
    assertEquals(384, config.height());
    assertEquals(11, config.properties().size());
    assertTrue(config.properties().stream().noneMatch(Property::isConstant));
  }

  @Test
  void oneAtATimeVariesEveryPropertyOfEveryBase() {
    SceneConfig config = read("one-at-a-time.yaml");
    assertEquals("one-at-a-time", config.design().name());
    assertEquals(1320, config.design().count());
    assertTrue(config.properties().stream().noneMatch(Property::isConstant));
  }

  @Test
  void furtherVariesWhatThePaperDoesNot() {
    SceneConfig config = read("further.yaml");
    assertEquals(8 * 35, config.design().count());
    assertEquals(11 + 8, config.properties().size());
    assertTrue(config.properties().subList(11, 19).stream().noneMatch(Property::isConstant));
  }

  @Test
  void shapeVariesEveryMeasureOfTheBuiltInCars() {
    SceneConfig config = read("shape.yaml");
    assertEquals(8 * 44, config.design().count());
    assertEquals(
        new Controls(ShippedScenes.CARS)
            .all().stream().map(Control::name).filter(name -> name.startsWith("car_")).toList(),
        config.properties().stream()
            .filter(property -> !property.isConstant())
            .map(Property::name)
            .filter(name -> name.startsWith("car_"))
            .toList());
  }

  @Test
  void corruptionHasEveryCorruptionAtEverySeverity() {
    SceneConfig config = read("corruption.yaml");
    assertEquals(8, levels(config, "corruption"));
    assertEquals(5, levels(config, "corruption_severity"));
  }

  @Test
  void photoHasPaintsByTheirShares() {
    SceneConfig config = read("photo.yaml");
    int count = config.design().count();
    int coloured = 0;
    int white = 0;
    int black = 0;
    for (int frame = 0; frame < count; frame++) {
      List<Level> levels = config.design().sample(frame).levels();
      double saturation = levels.get(column(config, "color_sat")).number();
      double value = levels.get(column(config, "color_val")).number();
      coloured += saturation > 0.1 ? 1 : 0;
      white += saturation < 0.1 && value > 0.8 ? 1 : 0;
      black += saturation < 0.1 && value < 0.2 ? 1 : 0;
    }
    assertEquals(0.19, (double) coloured / count, 0.05);
    assertEquals(0.36, (double) white / count, 0.05);
    assertEquals(0.21, (double) black / count, 0.05);
  }

  private static int column(SceneConfig config, String name) {
    return config.properties().indexOf(property(config, name));
  }

  private static int levels(SceneConfig config, String name) {
    return property(config, name).levels().size();
  }

  private static Property property(SceneConfig config, String name) {
    return config.properties().stream()
        .filter(property -> property.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fleetIsAFleetInWhichEverythingVaries() {
    SceneConfig config = read("fleet.yaml");
    assertEquals(2800, config.design().count());
    assertEquals(56, config.fleet().orElseThrow().cars().size());
    assertEquals(56, config.fleet().orElseThrow().identities());
    assertEquals(11 + 7, config.properties().size());
    assertTrue(config.properties().stream().noneMatch(Property::isConstant));
    assertEquals(List.of(), config.dependencies().ties());
  }

  @Test
  void theTieInTheCommentsOfFleetIsRight() throws IOException {
    String fleet = Files.readString(ShippedScenes.FOLDER.resolve("fleet.yaml"));
    String tied = fleet.replace("# tied:", "tied:").replace("#   bg_color_hue:", "  bg_color_hue:");
    Path file = Files.writeString(folder.resolve("tied.yaml"), tied);
    assertEquals(1, reader().read(file).dependencies().ties().size());
  }

  private static SceneConfigReader reader() {
    return new SceneConfigReader(new Controls(ShippedScenes.CARS));
  }

  private static SceneConfig read(String name) {
    return reader().read(ShippedScenes.FOLDER.resolve(name));
  }
}
