package io.carousel.renderer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.renderer.car.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartRulesTest {

  private static Role role(PartRules rules, String material) {
    Surface surface =
        new Surface(SourceMaterial.named(material), new float[9], new float[0], new float[0]);
    List<RawPart> parts = rules.parts(surface);
    assertEquals(1, parts.size());
    return parts.get(0).role();
  }

  @ParameterizedTest
  @CsvSource({
    "Car_Paint, PAINT",
    "body.001, PAINT",
    "WindowGlass, GLASS",
    "Headlight glass, LAMP_FRONT",
    "taillights, LAMP_REAR",
    "brake_light, LAMP_REAR",
    "Tyre, RUBBER",
    "wheel rim, RIM",
    "Licence plate, PLATE",
    "seats, INTERIOR",
    "chassis, UNDERBODY",
    "Chrome, CHROME",
    "whatever, PLASTIC"
  })
  void materialsAreGuessedFromTheWordsInTheirNames(String material, Role expected) {
    assertEquals(expected, role(new PartRules(List.of()).withGuesses(), material));
  }

  @Test
  void whatTheUserSaysComesBeforeGuesses() {
    PartRules rules = new PartRules(List.of(PartRule.of(Role.PAINT, "glass.*"))).withGuesses();
    assertEquals(Role.PAINT, role(rules, "Glass_fibre"));
    assertEquals(Role.GLASS, role(rules, "side glass"));
  }

  @Test
  void aPatternIsForTheWholeNameInAnyCase() {
    PartRules rules = new PartRules(List.of(PartRule.of(Role.PAINT, "car")));
    assertEquals(Role.PAINT, role(rules, "CAR"));
    assertEquals(Role.PLASTIC, role(rules, "carpet"));
  }
}
