package io.carousel.analysis.training.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.analysis.training.losses.Losses;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir private Path folder;

  private SettingsFile changed(String yaml) throws IOException {
    return SettingsFile.standard().changedBy(file(yaml));
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), yaml);
  }

  @Test
  void everyLossHasSettingsAndCanBeMadeOfThem() {
    SettingsFile standard = SettingsFile.standard();
    for (String name : Losses.standard().names()) {
      LossSettings settings = standard.of(name);
      assertEquals(name, settings.create().name());
      assertEquals(
          settings.create().weightLearningRate() > 0, settings.settings().lossLearningRate() > 0);
    }
  }

  @Test
  void whatAFileSaysOfOneLossGoesBeforeWhatItSaysOfAll() throws IOException {
    SettingsFile file =
        changed(
            """
            all: {epochs: 7, learning_rate: 1.0e-4}
            losses:
              Triplet: {learning_rate: 3.0e-4, margin: 0.2}
            """);
    assertEquals(7, file.of("Triplet").settings().epochs());
    assertEquals(3e-4, file.of("Triplet").settings().learningRate());
    assertEquals(0.2, file.of("Triplet").parameters().get("margin"));
    assertEquals(1e-4, file.of("ArcFace").settings().learningRate());
  }

  @Test
  void whatAFileSaysOfAllLossesGoesBeforeWhatTheDefaultsSayOfOne() throws IOException {
    assertEquals(
        1e-4, changed("all: {learning_rate: 1.0e-4}").of("Contrastive").settings().learningRate());
  }

  @Test
  void theLossIsMadeOfTheParametersThatItsSettingsState() throws IOException {
    LossSettings settings = changed("losses: {Triplet: {margin: 0.25}}").of("Triplet");
    assertEquals(
        Losses.standard().named("Triplet", "test").getClass(), settings.create().getClass());
    assertEquals(settings.create(), settings.with(settings.settings().withEpochs(1)).create());
  }

  @Test
  void everyMistakeIsToldWithItsLine() throws IOException {
    Path file =
        file(
            """
            all:
              epochs: 0
              learning_rat: 1.0e-3
            losses:
              Tripple: {margin: 0.1}
              Triplet:
                margin: wide
                flip: maybe
            """);
    String message =
        assertThrows(InvalidInputException.class, () -> SettingsFile.standard().changedBy(file))
            .getMessage();
    assertEquals(
        """
        FILE:3: all.learning_rat: is not known; did you mean learning_rate?
        FILE:5: losses.Tripple: is not known; did you mean Triplet?"""
            .replace("FILE", file.toString()),
        message);
  }

  @Test
  void valuesOutOfTheirBoundsAreToldOnce() throws IOException {
    Path file =
        file(
            """
            losses:
              Triplet:
                margin: wide
                flip: maybe
                epochs: 0
            """);
    String message =
        assertThrows(InvalidInputException.class, () -> SettingsFile.standard().changedBy(file))
            .getMessage();
    assertEquals(3, message.lines().count(), message);
    assertEquals(
        file + ":4: losses.Triplet.flip: must be true or false, not \"maybe\"",
        message.lines().toList().get(1));
  }

  @Test
  void aFileThatIsNoMappingIsRefused() throws IOException {
    Path file = file("- 1\n");
    assertEquals(
        file + ":1: must be a mapping with the fields all, losses",
        assertThrows(InvalidInputException.class, () -> SettingsFile.standard().changedBy(file))
            .getMessage());
  }
}
