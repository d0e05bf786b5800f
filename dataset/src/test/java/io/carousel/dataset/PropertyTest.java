package io.carousel.dataset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTest {

  @Test
  void aPropertyOfOneLevelIsConstant() {
    assertTrue(property("sedan").isConstant());
    assertFalse(property("sedan", "van").isConstant());
  }

  private static Property property(String... levels) {
    return new Property(
        "model", Property.Kind.CATEGORICAL, "", List.of(levels).stream().map(Level::of).toList());
  }
}
