package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.job.FolderTree;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;
  private Path dataset;

  @BeforeEach
  void render() throws IOException {
    Path config =
        Files.writeString(
            home.resolve("tiny.yaml"),
            """
            image: {width: 64, height: 48}
            count: 3
            passes: 1
            properties:
              model: [sedan, van]
              rotation_z: [20, 80, 200]
            """);
    dataset = home.resolve("tiny");
    assertEquals(0, Cli.run(home, "render", config, "--output", dataset).exitCode());
  }

  private Path file(String name) {
    return dataset.resolve("annotations").resolve(name);
  }

  @Test
  void everyFrameHasItsMapsAndFacts() throws IOException {
    Cli run = Cli.run(home, "annotate", dataset);
    assertEquals(0, run.exitCode(), run.err());
    for (int frame = 0; frame < 3; frame++) {
      for (String kind : new String[] {"mask", "parts", "depth", "normals", "shadow"}) {
        BufferedImage map = ImageIO.read(file(kind + "/" + frame + ".png").toFile());
        assertEquals(64, map.getWidth());
        assertEquals(48, map.getHeight());
        assertEquals(kind.equals("depth") ? 16 : 8, map.getColorModel().getComponentSize(0));
      }
      JsonNode facts = JSON.readTree(file("frame/" + frame + ".json").toFile());
      double share = facts.get("visible_share").asDouble();
      assertTrue(share > 0.03 && share < 0.5, "share " + share);
      assertTrue(facts.get("box").get("width").asInt() > 10);
      assertEquals(3, facts.get("camera").get("world_to_camera").size());
    }
  }

  @Test
  void twoShardsGiveTheFilesOfOneRun() throws IOException {
    assertEquals(0, Cli.run(home, "annotate", dataset).exitCode());
    Map<String, String> whole = FileContents.of(dataset.resolve("annotations"));
    assertEquals(18, whole.size());
    FolderTree.delete(dataset.resolve("annotations"));
    for (String shard : List.of("2/2", "1/2")) {
      Cli run = Cli.run(home, "annotate", dataset, "--shard", shard);
      assertEquals(0, run.exitCode(), run.err());
    }
    assertEquals(whole, FileContents.of(dataset.resolve("annotations")));
  }

  @Test
  void whatIsThereIsKeptAndWhatIsDamagedIsMadeAnew() throws IOException {
    assertEquals(0, Cli.run(home, "annotate", dataset).exitCode());
    byte[] depth = Files.readAllBytes(file("depth/1.png"));
    Files.write(file("depth/1.png"), Arrays.copyOf(depth, depth.length / 2));
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file("mask/0.png"), longAgo);
    Files.setLastModifiedTime(file("mask/1.png"), longAgo);

    assertEquals(0, Cli.run(home, "annotate", dataset).exitCode());

    assertEquals(longAgo, Files.getLastModifiedTime(file("mask/0.png")));
    assertNotEquals(longAgo, Files.getLastModifiedTime(file("mask/1.png")));
    assertTrue(Arrays.equals(depth, Files.readAllBytes(file("depth/1.png"))));
  }

  @Test
  void cocoHasTheCarAndItsPartsWithMasksOfTheirArea() throws IOException {
    assertEquals(0, Cli.run(home, "annotate", dataset).exitCode());
    Path coco = home.resolve("coco.json");
    Cli run = Cli.run(home, "export", dataset, "--coco", coco);
    assertEquals(0, run.exitCode(), run.err());
    JsonNode json = JSON.readTree(coco.toFile());
    assertEquals(3, json.get("images").size());
    assertEquals("car", json.get("categories").get(0).get("name").asText());
    int cars = 0;
    for (JsonNode object : json.get("annotations")) {
      int inside = 0;
      int all = 0;
      JsonNode counts = object.get("segmentation").get("counts");
      for (int i = 0; i < counts.size(); i++) {
        all += counts.get(i).asInt();
        inside += i % 2 == 1 ? counts.get(i).asInt() : 0;
      }
      assertEquals(64 * 48, all);
      assertEquals(object.get("area").asInt(), inside);
      cars += object.get("category_id").asInt() == 1 ? 1 : 0;
    }
    assertEquals(3, cars);
  }

  @Test
  void exportingBeforeAnnotatingSaysWhatToDoFirst() {
    Path coco = home.resolve("coco.json");
    Cli run = Cli.run(home, "export", dataset, "--coco", coco);
    assertEquals(2, run.exitCode());
    assertTrue(run.complaint().contains("run carousel annotate"), run.complaint());
    assertEquals(1, run.complaint().lines().count());
    assertTrue(Files.notExists(coco));
  }

  @Test
  void samplesThatCarouselDidNotRenderAreRefused() throws IOException {
    Path samples = dataset.resolve("samples.csv");
    Files.writeString(samples, Files.readString(samples).replace("rotation_z", "rotation"));
    Cli run = Cli.run(home, "annotate", dataset);
    assertEquals(2, run.exitCode());
    assertTrue(run.complaint().startsWith(samples + ":1: has other columns"), run.complaint());
  }
}
