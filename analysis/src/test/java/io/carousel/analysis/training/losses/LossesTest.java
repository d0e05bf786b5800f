package io.carousel.analysis.training.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.analysis.models.catalogue.KnownLoss;
import io.carousel.analysis.models.catalogue.LossCatalogue;
import io.carousel.job.InvalidInputException;
import io.carousel.yaml.Fields;
import io.carousel.yaml.Mistakes;
import io.carousel.yaml.Yaml;
import io.carousel.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossesTest {

  @TempDir Path folder;

  private final Losses losses = Losses.standard();

  @Test
  void theLossesAreThoseOfTheCatalogueInItsOrder() {
    assertEquals(
        LossCatalogue.standard().losses().stream().map(KnownLoss::name).toList(), losses.names());
  }

  @Test
  void aLossIsFoundWhateverItsCase() {
    assertEquals(new NtXent(0.07), losses.named("nt-xent", "studies/a.yaml:3"));
  }

  @Test
  void aLossThatIsNotThereIsRefusedWithTheOneThatWasMeant() {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> losses.named("Tripet", "studies/a.yaml:3"));
    assertEquals(
        "studies/a.yaml:3: no loss is called \"Tripet\"; did you mean Triplet?", e.getMessage());
  }

  @Test
  void parametersThatAreGivenAreTakenAndTheOthersKeepTheirDefaults() throws IOException {
    assertEquals(new Contrastive(0, 0.7), read("Contrastive", "{negative_margin: 0.7}"));
    assertEquals(
        new SnrContrastive(0.05, 1, false),
        read("SNR Contrastive", "{positive_margin: 5e-2, unit_length: false}"));
    assertEquals(
        new SoftTriple(3, 16, 0.1, 0.01), read("SoftTriple", "{centres_per_class: 3, lambda: 16}"));
  }

  @Test
  void whatWasTakenIsKeptWithItsDefaults() throws IOException {
    Mistakes mistakes = new Mistakes(Path.of("a.yaml"));
    Fields fields = fields("SoftTriple", "{margin: 1}", mistakes);
    losses.read("SoftTriple", fields, mistakes);
    assertEquals(
        "{\"centres_per_class\":10,\"lambda\":20.0,\"gamma\":0.1,\"margin\":1.0}",
        fields.taken().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Triplet | {margin: -1} | margin: must be a number from 0 to 2, not -1",
        "Triplet | {margin: .nan} | margin: must be a number from 0 to 2, not \".nan\"",
        "Triplet | {margin: [1]} | margin: must be a number from 0 to 2, not a list",
        "Triplet | {margn: 1} | margn: is not known; did you mean margin?",
        "NT-Xent | {temperature: 0} | temperature: must be a number from 0.001 to 10, not 0",
        "FastAP | {bins: 2.5} | bins: must be a whole number from 2 to 1000, not 2.5",
        "SNR Contrastive | {unit_length: 1} | unit_length: must be true or false, not 1",
      })
  void aMistakenParameterIsNamedWithItsLine(String loss, String yaml, String mistake) {
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> read(loss, yaml));
    assertEquals("a.yaml:1: " + mistake, e.getMessage());
  }

  @Test
  void weightsBeginAsTheirSeedSays() {
    for (String name : losses.names()) {
      Loss loss = losses.named(name, "test");
      double[][] weights = loss.initialWeights(5, 8, new Random(3));
      double[][] again = loss.initialWeights(5, 8, new Random(3));
      assertEquals(weights.length > 0, loss.weightLearningRate() > 0, name);
      for (int i = 0; i < weights.length; i++) {
        assertArrayEquals(weights[i], again[i], name);
      }
    }
    assertEquals(50, losses.named("SoftTriple", "test").initialWeights(5, 8, new Random()).length);
  }

  @Test
  void aBatchTakesAndGivesWhatANetworkHolds() {
    LabelledBatch batch = LabelledBatch.of(new float[] {1, 2, 3, 4, 5, 6}, new int[] {0, 1});
    assertArrayEquals(new double[] {4, 5, 6}, batch.embeddings()[1]);
    LossValue value = new LossValue(1, new double[][] {{1, 2}, {3, 4}});
    assertArrayEquals(new float[] {1, 2, 3, 4}, value.embeddingGradientAsFloats());
    assertThrows(
        IllegalArgumentException.class, () -> LabelledBatch.of(new float[3], new int[] {0, 1}));
  }

  private Loss read(String loss, String yaml) throws IOException {
    Mistakes mistakes = new Mistakes(Path.of("a.yaml"));
    Loss read = losses.read(loss, fields(loss, yaml, mistakes), mistakes);
    mistakes.throwIfAny();
    return read;
  }

  private Fields fields(String loss, String yaml, Mistakes mistakes) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), yaml);
    Yaml.Mapping mapping = (Yaml.Mapping) YamlFile.read(file, "write a loss's parameters");
    return new Fields(mapping, "", losses.parameters(loss), mistakes);
  }
}
