package io.carousel.analysis.saliency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaliencyMethodTest {

  private static final SaliencyMethod SMOOTHGRAD = smoothGrad(50, 0);

  private final JsonMapper mapper = new JsonMapper();

  @Test
  void itsSettingsAreFieldsInJson() throws IOException {
    String json = "{\"name\":\"smoothgrad\",\"samples\":50,\"noise\":0.15,\"seed\":0}";
    assertEquals(json, mapper.writeValueAsString(SMOOTHGRAD));
    assertEquals(SMOOTHGRAD, mapper.readValue(json, SaliencyMethod.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smoothgrad, 50 samples, noise 0.15, seed 0",
        "smoothgrad, 8 samples, noise 0.0, seed -7",
        "integrated-gradients, 20 steps",
        "gradient",
        "grad-cam"
      })
  void theTextOfOlderFilesIsRead(String text) throws IOException {
    SaliencyMethod method = mapper.readValue('"' + text + '"', SaliencyMethod.class);
    assertEquals(text, method.inWords());
    assertEquals(text.startsWith("smoothgrad"), method.drawsNoise());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradient, in red", "smoothgrad, many samples", "gradient, 3"})
  void anotherTextIsRefused(String text) {
    assertThrows(
        JsonMappingException.class, () -> mapper.readValue('"' + text + '"', SaliencyMethod.class));
  }

  @Test
  void otherNoiseHasAFolderOfItsOwn() {
    assertEquals("smoothgrad", SMOOTHGRAD.folder());
    assertEquals("smoothgrad-seed1", smoothGrad(50, 1).folder());
    assertEquals("gradient", SaliencyMethod.named("gradient").folder());
  }

  @Test
  void onlyTheSeedMayDiffer() {
    assertTrue(SMOOTHGRAD.differsInNoiseOnly(smoothGrad(50, 1)));
    assertFalse(SMOOTHGRAD.differsInNoiseOnly(SMOOTHGRAD));
    assertFalse(SMOOTHGRAD.differsInNoiseOnly(smoothGrad(51, 1)));
    assertFalse(
        SMOOTHGRAD.differsInNoiseOnly(new SaliencyMethod("smoothgrad", 50, 0.15, null, null)));
  }

  private static SaliencyMethod smoothGrad(int samples, long seed) {
    return new SaliencyMethod("smoothgrad", samples, 0.15, seed, null);
  }
}
