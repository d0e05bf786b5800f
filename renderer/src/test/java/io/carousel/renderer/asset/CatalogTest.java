package io.carousel.renderer.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.builtin.BuiltinCars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

  private static final Path SHIPPED = Path.of("..", "car-models", "catalog.yaml");

  private static final String SMALL =
      """
      package_name: cars
      libraries:
        Cars.sh3f: abc
      cars:
        - id: one
          label: One
          body_type: coupe
          library: Cars.sh3f
          path: cars/one/one.obj
          licence: CC0
          credit: Anna
          up: y
          front: z
          length: 4.2
          straighten: true
          roles:
            paint:
              - body.*
              - {material: atlas, area: [0, 0, 0.5, 1]}
            rubber: [tyre]
      """;

  @TempDir Path folder;

  private Catalog read(String text) throws IOException {
    return Catalog.read(Files.writeString(folder.resolve("catalog.yaml"), text));
  }

  @Test
  void anEntryIsReadWithAllItsFields() throws IOException {
    Catalog catalog = read(SMALL);
    assertEquals("cars", catalog.packageName());
    assertEquals("abc", catalog.libraries().get("Cars.sh3f"));
    CatalogCar car = catalog.cars().get(0);
    assertEquals("coupe", car.bodyType());
    assertEquals(4.2, car.length());
    assertTrue(car.straighten());
    assertEquals(
        List.of(
            new RolePattern("body.*", null), new RolePattern("atlas", List.of(0.0, 0.0, 0.5, 1.0))),
        car.roles().get(Role.PAINT));
  }

  @Test
  void theShippedCatalogueIsComplete() {
    Catalog catalog = Catalog.read(SHIPPED);
    assertEquals(13, catalog.cars().size());
    Set<String> ids = new HashSet<>(BuiltinCars.ids());
    for (CatalogCar car : catalog.cars()) {
      assertTrue(ids.add(car.id()), car.id() + " is there twice");
      assertTrue(car.length() > 2 && car.length() < 8, car.id());
      assertTrue(
          car.roles()
              .keySet()
              .containsAll(
                  Set.of(Role.PAINT, Role.GLASS, Role.RUBBER, Role.LAMP_FRONT, Role.LAMP_REAR)),
          car.id());
      assertFalse(car.licence().isBlank() || car.credit().isBlank(), car.id());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "paint: | painting: | :17: ",
        "length: 4.2 | length: long | :14: ",
        "up: y | up: w | \"one\": must be x, y, z, -x, -y or -z, not \"w\"",
        "front: z | front: -y | \"one\": up (y) and front (-y) must be two different axes",
        "library: Cars.sh3f | library: Vans.sh3f | \"one\": its library \"Vans.sh3f\" is not among",
        "[tyre] | ['*'] | \"one\": Dangling meta character",
        "[0, 0, 0.5, 1] | [0, 0, 0.5] | :19: ",
        "body_type: | bodytype: | bodytype: is no field that belongs here; there are body_type, credit"
      })
  void aMistakeIsOneLineThatSaysWhere(String right, String wrong, String expected) {
    String message =
        assertThrows(InvalidInputException.class, () -> read(SMALL.replace(right, wrong)))
            .getMessage();
    assertTrue(message.startsWith(folder.resolve("catalog.yaml").toString()), message);
    assertTrue(message.contains(expected), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aMissingCatalogueIsNamed() {
    Path missing = folder.resolve("missing.yaml");
    String message =
        assertThrows(InvalidInputException.class, () -> Catalog.read(missing)).getMessage();
    assertTrue(message.startsWith(missing + ": there is no such file"), message);
  }
}
