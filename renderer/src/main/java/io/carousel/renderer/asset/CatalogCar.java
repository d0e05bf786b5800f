package io.carousel.renderer.asset;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.model.Axes;
import io.carousel.renderer.model.Axis;
import io.carousel.renderer.model.ImportSettings;
import io.carousel.renderer.model.PartRule;
import io.carousel.renderer.model.PartRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A car in the catalogue.
 *
 * @param id what scene configs call it
 * @param label what a person would call it
 * @param bodyType sedan, hatchback, suv, van and so on
 * @param year when the real car came out, or null if there is none
 * @param library the file of the package that holds the model
 * @param path where in the library the model is
 * @param licence the licence's short name
 * @param credit who made the model
 * @param up the model's way up: {@code y}
 * @param front the way its nose points: {@code z}
 * @param length true length of the car in metres
 * @param straighten whether its front wheels are steered and are to be straightened
 * @param roles what is made of which materials
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogCar(
    String id,
    String label,
    String bodyType,
    Integer year,
    String library,
    String path,
    String licence,
    String credit,
    String up,
    String front,
    double length,
    boolean straighten,
    Map<Role, List<RolePattern>> roles) {

  public CatalogCar {
    roles = new LinkedHashMap<>(Objects.requireNonNull(roles, "roles"));
  }

  /** Whether it says all that is needed. */
  boolean isWhole() {
    return Stream.of(id, label, bodyType, library, path, licence, credit, up, front)
            .allMatch(Objects::nonNull)
        && roles.values().stream().allMatch(list -> list != null && !list.contains(null));
  }

  /** How to import its model. */
  ImportSettings settings() {
    List<PartRule> rules =
        roles.entrySet().stream()
            .flatMap(
                entry -> entry.getValue().stream().map(pattern -> pattern.rule(entry.getKey())))
            .toList();
    return new ImportSettings(
        new PartRules(rules),
        new Axes(Axis.parse(up), Axis.parse(front)),
        OptionalDouble.of(length),
        straighten,
        ImportSettings.USUAL_CREASE_ANGLE);
  }
}
