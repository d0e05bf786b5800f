package io.carousel.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> KNOWN =
      List.of("model", "rotation_z", "color_hue", "bg_color_hue", "sun_elevation", "sun_rotation");

  @ParameterizedTest
  @CsvSource({
    "modle, model",
    "Model, model",
    "models, model",
    "sun-elevation, sun_elevation",
    "sun_elevatoin, sun_elevation",
    "elevation, sun_elevation",
    "colour_hue, color_hue",
    "color_hues, color_hue",
    "rotation, rotation_z",
    "sun_rot, sun_rotation",
    "model_of_the_car, model"
  })
  void aSlipFindsTheNameThatWasMeant(String typed, String meant) {
    assertEquals("did you mean " + meant + "?", Suggestion.instead(typed, KNOWN));
  }

  @Test
  void whereNothingIsNearTheKnownNamesAreListed() {
    assertEquals("known are " + String.join(", ", KNOWN), Suggestion.instead("fog", KNOWN));
    assertEquals("known are " + String.join(", ", KNOWN), Suggestion.instead("", KNOWN));
    assertEquals("", Suggestion.question("fog", KNOWN));
  }
}
