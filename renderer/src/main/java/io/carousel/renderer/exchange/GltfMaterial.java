package io.carousel.renderer.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.renderer.frame.Finish;
import io.carousel.renderer.light.Rgb;

/**
 * A {@link Finish} as a glTF material. What glTF cannot say is in its {@code extras}, so that a
 * renderer that is told of it can be exact: glass that covers what is behind it in part, and inner
 * sides that show dark metal.
 */
final class GltfMaterial {

  private static final String CLEARCOAT = "KHR_materials_clearcoat";
  private static final String SPECULAR = "KHR_materials_specular";
  private static final String TRANSMISSION = "KHR_materials_transmission";

  /** The roughness whose square is the width of the lobe that Surface.frag gives a clear coat. */
  private static final double CLEARCOAT_ROUGHNESS = Math.sqrt(0.006);

  /** Twice the mean variance of the slopes, up to 0.45 across and 0.225 along, of Surface.frag. */
  private static final double FLUTES = (0.45 * 0.45 + 0.225 * 0.225) / 2;

  private final GlbFile file;

  GltfMaterial(GlbFile file) {
    this.file = file;
  }

  /**
   * A texture that lies on a material.
   *
   * @param index the texture's index
   * @param factor what its colours are multiplied with; no more than 1
   * @param cutsOut whether it is cut out of the surface where it is less than half opaque
   */
  record Laid(int index, Rgb factor, boolean cutsOut) {}

  /** Adds a material with a texture in place of its colour; its index. */
  int add(String name, Finish finish, Laid laid) {
    int index = add(name, finish);
    ObjectNode material = (ObjectNode) file.json().withArray("materials").get(index);
    ObjectNode surface = (ObjectNode) material.get("pbrMetallicRoughness");
    color(surface.putArray("baseColorFactor"), laid.factor()).add(1.0);
    surface.putObject("baseColorTexture").put("index", laid.index());
    if (laid.cutsOut()) {
      material.put("alphaMode", "MASK").put("alphaCutoff", 0.5);
    }
    return index;
  }

  /** Adds a material; its index. */
  int add(String name, Finish finish) {
    int index = file.count("materials");
    ObjectNode material = file.add("materials").put("name", name).put("doubleSided", true);
    boolean clear = finish.opacity() < 1;
    // Glass lets through what it does not cover, and adds its own little colour.
    Rgb color =
        clear
            ? finish.albedo().plus(new Rgb(1, 1, 1).times(1 - finish.opacity()))
            : finish.albedo();
    ObjectNode surface = material.putObject("pbrMetallicRoughness");
    color(surface.putArray("baseColorFactor"), color).add(1.0);
    surface.put("metallicFactor", finish.metallic()).put("roughnessFactor", roughness(finish));
    if (finish.clearcoat() > 0) {
      extension(material, CLEARCOAT)
          .put("clearcoatFactor", finish.clearcoat())
          .put("clearcoatRoughnessFactor", CLEARCOAT_ROUGHNESS);
    }
    if (clear) {
      extension(material, TRANSMISSION).put("transmissionFactor", 1.0);
    }
    ObjectNode extras = material.putObject("extras");
    color(extras.putArray("albedo"), finish.albedo());
    extras.put("opacity", finish.opacity()).put("hollowBack", finish.hollowBack());
    return index;
  }

  // Flutes turn a lamp's reflector within what other renderers take for one surface: the variance
  // of their slopes adds to that of the microfacets (Toksvig 2005). Flakes' is too small to matter.
  private static double roughness(Finish finish) {
    double alpha = finish.roughness() * finish.roughness();
    double flutes = finish.inside() == Finish.Inside.FLUTES ? FLUTES : 0;
    return Math.sqrt(Math.sqrt(alpha * alpha + flutes));
  }

  /** Adds the material of the ground, which reflects as Lambert's law has it; its index. */
  int addMatt(String name, Rgb albedo) {
    int index = file.count("materials");
    ObjectNode material = file.add("materials").put("name", name).put("doubleSided", true);
    ObjectNode surface = material.putObject("pbrMetallicRoughness");
    color(surface.putArray("baseColorFactor"), albedo).add(1.0);
    surface.put("metallicFactor", 0.0).put("roughnessFactor", 1.0);
    extension(material, SPECULAR).put("specularFactor", 0.0);
    material.putObject("extras").put("matt", true);
    return index;
  }

  private ObjectNode extension(ObjectNode material, String name) {
    file.uses(name);
    return material.withObject("/extensions").putObject(name);
  }

  private static ArrayNode color(ArrayNode list, Rgb color) {
    return list.add(color.red()).add(color.green()).add(color.blue());
  }
}
