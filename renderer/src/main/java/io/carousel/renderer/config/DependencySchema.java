package io.carousel.renderer.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.control.NumberControl;
import java.util.ArrayList;
import java.util.List;

/** The parts of {@link SceneSchema} that say how properties depend on each other. */
final class DependencySchema {

  /** The definition of a tie, which is the same for every property. */
  static final String TIE = "tie";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Controls controls;

  /** Every property that a tie or an exclusion can name, those of fleets included. */
  private final List<Control> all;

  DependencySchema(Controls controls) {
    this.controls = controls;
    this.all = new ArrayList<>(controls.all());
    all.add(controls.fleetBody());
  }

  /** A fleet, in place of the levels of the car models. */
  ObjectNode fleet() {
    ObjectNode schema = JSON.createObjectNode();
    schema.putArray("required").add(FleetReader.FLEET);
    ObjectNode fleet = SceneSchema.object(schema).putObject(FleetReader.FLEET);
    fleet.put("description", "Built-in cars of fixed shape, of which every two differ visibly");
    fleet.putArray("required").add(FleetReader.IDENTITIES);
    ObjectNode fields = SceneSchema.object(fleet);
    SceneSchema.putWholeNumbers(fields, WholeNumber.IDENTITIES);
    ObjectNode bodies = fields.putObject(FleetReader.BODIES);
    bodies.put("description", "Body types of the identities, by the ids of built-in cars");
    ArrayNode forms = bodies.putArray("anyOf");
    forms.addObject().put("const", LevelsReader.ALL);
    forms.add(SceneSchema.list(SceneSchema.level(controls.fleetBody())));
    SceneSchema.putWholeNumbers(fields, WholeNumber.SEED);
    fields
        .withObjectProperty(FleetReader.SEED)
        .put("description", "What the shapes are drawn with: another seed gives another fleet");
    SceneSchema.putWholeNumbers(fields, WholeNumber.FROM, WholeNumber.TO);
    return schema;
  }

  /** Which properties are tied to which. */
  ObjectNode ties() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("description", "Properties that follow others; for design random only");
    ObjectNode byName = SceneSchema.object(schema);
    all.forEach(control -> byName.putObject(control.name()).put("$ref", "#/$defs/" + TIE));
    return schema;
  }

  /** What {@link #ties} refers to by the name {@link #TIE}. */
  ObjectNode tie() {
    ObjectNode schema = JSON.createObjectNode();
    schema.putArray("required").add(TiesReader.TO);
    ObjectNode fields = SceneSchema.object(schema);
    ObjectNode to = fields.putObject(TiesReader.TO);
    to.put("description", "The property that it follows, or a list of them");
    ObjectNode other = JSON.createObjectNode();
    ArrayNode names = other.putArray("enum");
    all.stream().map(Control::name).forEach(names::add);
    ArrayNode forms = to.putArray("anyOf");
    forms.add(other);
    forms.add(SceneSchema.list(other));
    fields
        .putObject(TiesReader.STRENGTH)
        .put("description", "Share of the samples in which it does")
        .put("type", "number")
        .put("minimum", 0)
        .put("maximum", 1)
        .put("default", TiesReader.STANDARD_STRENGTH);
    SceneSchema.putWholeNumbers(fields, WholeNumber.SEED);
    fields
        .withObjectProperty(TiesReader.SEED)
        .put("description", "Which level belongs to which: another seed gives another assignment");
    return schema;
  }

  /** Which combinations of levels are never drawn. */
  ObjectNode exclusions() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put(
        "description", "Combinations of levels that are never drawn; for design random only");
    schema.put("type", "array");
    ObjectNode combination = schema.putObject("items").put("minProperties", 1);
    ObjectNode byName = SceneSchema.object(combination);
    all.forEach(control -> byName.set(control.name(), levels(control)));
    return schema;
  }

  private static ObjectNode levels(Control control) {
    ObjectNode schema = JSON.createObjectNode();
    ArrayNode forms = schema.putArray("anyOf");
    ObjectNode level = SceneSchema.level(control);
    forms.add(level);
    forms.add(SceneSchema.list(level));
    if (control instanceof NumberControl) {
      ObjectNode range = forms.addObject();
      range.putArray("required").add(ExclusionsReader.FROM).add(ExclusionsReader.TO);
      ObjectNode ends = SceneSchema.object(range);
      ends.set(ExclusionsReader.FROM, level);
      ends.set(ExclusionsReader.TO, level);
    }
    return schema;
  }
}
