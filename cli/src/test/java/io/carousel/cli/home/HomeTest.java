package io.carousel.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path root;
  @TempDir Path work;

  @Test
  void outputGoesToTheWorkingDirectory() {
    Home home = new Home(root, work);
    assertEquals(work.resolve("output"), home.output());
    assertEquals(work.resolve("models"), home.trained());
  }

  @Test
  void whatIsNotInTheWorkingDirectoryIsLookedForInCarouselsFolder() throws IOException {
    Home home = new Home(root, work);
    Path named = Path.of("scenes-of-no-folder", "a.yaml");
    assertEquals(named, home.find(named));
    Path scene = root.resolve(named);
    Files.createDirectories(scene.getParent());
    Files.writeString(scene, "");
    assertEquals(scene, home.find(named));
    Path there = Files.writeString(work.resolve("b.yaml"), "");
    assertEquals(there, home.find(there));
  }

  @Test
  void modelsAreThoseOfTheWorkingDirectoryIfItHasAny() throws IOException {
    Home home = new Home(root, work);
    assertEquals(root.resolve("models"), home.models());
    Files.createDirectories(work.resolve("models"));
    assertEquals(work.resolve("models"), home.models());
  }
}
