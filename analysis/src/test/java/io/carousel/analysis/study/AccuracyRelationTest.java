package io.carousel.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyRelationTest {

  @Test
  void thePropertyThatFollowsAccuracyIsFoundAndTheCorrectionCounts() {
    List<AccuracyRelation> relations = AccuracyRelation.of(ExampleStudy.plain());
    assertEquals(
        ExampleStudy.PROPERTIES, relations.stream().map(AccuracyRelation::property).toList());
    AccuracyRelation model = relations.get(0);
    assertEquals(14, model.correlation().items());
    assertTrue(model.correlation().coefficient() > 0.7, model.toString());
    assertTrue(model.holmP() < 0.01 && model.holmP() > model.correlation().p());
  }
}
