package io.carousel.renderer.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.PartGroup;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.frame.Finish;
import io.carousel.renderer.frame.PaintShade;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.scene.Coating;

/** A car as a glTF mesh: a primitive with a material of its own for all parts that look alike. */
final class GltfCar {

  private final GlbFile file;
  private final GltfMaterial materials;
  private final GltfTextures textures;
  private final Rgb paint;
  private final Coating coating;

  /**
   * Cars for a file.
   *
   * @param file where they go
   * @param paint the colour of their paint, in linear light
   * @param coating what the paint is like besides
   */
  GltfCar(GlbFile file, Rgb paint, Coating coating) {
    this.file = file;
    this.materials = new GltfMaterial(file);
    this.textures = new GltfTextures(file);
    this.paint = paint;
    this.coating = coating;
  }

  /** Adds a car's mesh; its index. */
  int add(Car car) {
    int index = file.count("meshes");
    ArrayNode primitives = file.add("meshes").put("name", car.id()).putArray("primitives");
    for (PartGroup group : PartGroup.of(car)) {
      primitives.add(primitive(group));
    }
    return index;
  }

  private ObjectNode primitive(PartGroup group) {
    ObjectNode primitive = file.primitive(group.mesh());
    Finish finish = Finish.of(group.role(), paint, coating).with(group.look());
    // Names are how importers' materials are known again, so that each has its own.
    String name = group.role().name() + "-" + file.count("materials");
    if (group.look().texture().isEmpty() || group.mesh().uvs().length == 0) {
      return primitive.put("material", materials.add(name, finish));
    }
    Texture texture = group.look().texture().get();
    GltfMaterial.Laid laid =
        group.role() == Role.PAINT
            ? onPaint(texture, group.mesh())
            : new GltfMaterial.Laid(textures.add(texture), new Rgb(1, 1, 1), texture.cutsOut());
    return primitive.put("material", materials.add(name, finish, laid));
  }

  // A colour may not be above one, so that of light paint the lightest places are cut off.
  private GltfMaterial.Laid onPaint(Texture texture, TriangleMesh mesh) {
    double most = Math.max(paint.red(), Math.max(paint.green(), paint.blue()));
    double white = Math.min(PaintShade.MOST, 1 / Math.max(most, 1e-3));
    int index = textures.add(texture, new PaintShade(texture, mesh), white);
    return new GltfMaterial.Laid(index, paint.times(white), texture.cutsOut());
  }
}
