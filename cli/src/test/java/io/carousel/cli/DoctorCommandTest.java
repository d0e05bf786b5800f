package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

  @TempDir Path home;

  @Test
  void everythingThatTheTestsNeedIsThere() {
    Cli run = Cli.run(home, "doctor");
    assertEquals(0, run.exitCode(), run.out());
    for (String subject :
        new String[] {"Java", "Machine", "OpenGL", "EGL devices", "DJL engine", "Car models"}) {
      assertTrue(run.out().contains(subject), subject);
    }
    assertTrue(run.out().contains(home.resolve("models").toString()), "where models go");
  }

  @Test
  void halfAModelIsNamedWithWhatIsMissing() throws IOException {
    Path half = Files.createDirectories(home.resolve("models/half"));
    Files.createFile(half.resolve("trunk_best.pth"));
    Cli run = Cli.run(home, "doctor");
    assertTrue(run.out().contains(half + ": embedder_best.pth is missing"), run.out());
  }

  @Test
  void programsGetTheFindingsAsJson() throws IOException {
    Cli run = Cli.run(home, "doctor", "--json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals(run.exitCode() == 0, json.get("complete").asBoolean());
    assertEquals("Java", json.at("/checks/0/subject").asText());
    assertEquals("ok", json.at("/checks/0/state").asText());
  }
}
