package io.carousel.renderer.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carousel.job.WholeFile;
import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.frame.Annotation;
import io.carousel.renderer.frame.Viewpoint;
import io.carousel.renderer.light.Daylight;
import io.carousel.renderer.light.Rgb;
import io.carousel.renderer.picture.RadianceFile;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import java.nio.file.Path;

/**
 * Writes a scene for other renderers: {@code scene.glb} with the car, a large level ground, the
 * camera and the sun, and {@code sky.hdr}, which lights it from all around ({@link SkyDome} says
 * how it lies). Metres, y up. Light is in Carousel's unit: radiance 1 is that of level white ground
 * under a sun at 45 degrees, and the sun's "lux" are the irradiance on a surface that faces it. The
 * backdrop of Carousel's pictures is not part of it; scenes with a visible sky are whole.
 */
public final class SceneExport {

  /** Half the side of the ground's square, in metres. */
  private static final float GROUND_RADIUS = 2000;

  private static final String LIGHTS = "KHR_lights_punctual";

  private final CarLibrary cars;

  /**
   * Exports scenes with cars from a library.
   *
   * @param cars where the scenes' cars come from
   */
  public SceneExport(CarLibrary cars) {
    this.cars = cars;
  }

  /**
   * Where a scene is written.
   *
   * @param model the glTF file
   * @param sky the Radiance picture
   */
  public record Files(Path model, Path sky) {

    /** The files in a folder. */
    public static Files in(Path folder) {
      return new Files(folder.resolve("scene.glb"), folder.resolve("sky.hdr"));
    }
  }

  /**
   * Writes a scene, each file whole or not at all.
   *
   * @param scene what is seen
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   * @param files where it goes
   */
  public void write(Scene scene, int width, int height, Files files) {
    Daylight light = Daylight.with(scene.sun(), scene.sky());
    GlbFile file = new GlbFile();
    Car car = cars.load(scene.carId(), scene.proportions());
    addCar(scene, car, file);
    addGround(scene, file);
    addCamera(Viewpoint.pinhole(scene.camera(), car, width, height), width, height, file);
    addSun(scene, light.sunIrradiance(), file);
    ArrayNode roots = file.add("scenes").putArray("nodes");
    for (int node = 0; node < file.count("nodes"); node++) {
      roots.add(node);
    }
    file.json().put("scene", 0);
    SkyDome sky = new SkyDome(light.view(), scene.sun().azimuth());
    WholeFile.write(files.model(), file::writeTo);
    WholeFile.write(files.sky(), out -> RadianceFile.write(sky.picture(), out));
  }

  private static void addCar(Scene scene, Car car, GlbFile file) {
    Rgb paint = Rgb.ofSrgb(scene.paint().toSrgb());
    double half = Math.toRadians(scene.carAzimuth()) / 2;
    addNode("car", file)
        .put("mesh", new GltfCar(file, paint, scene.coating()).add(car))
        .putArray("rotation")
        .add(0)
        .add(Math.sin(half))
        .add(0)
        .add(Math.cos(half));
  }

  private static void addGround(Scene scene, GlbFile file) {
    float r = GROUND_RADIUS;
    TriangleMesh square =
        new TriangleMesh(
            new float[] {-r, 0, -r, -r, 0, r, r, 0, r, r, 0, -r},
            new float[] {0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0},
            new int[] {0, 1, 2, 0, 2, 3});
    int material =
        new GltfMaterial(file).addMatt("GROUND", Rgb.ofSrgb(scene.background().toSrgb()));
    addNode("ground", file).put("mesh", file.count("meshes"));
    file.add("meshes")
        .put("name", "ground")
        .putArray("primitives")
        .add(file.primitive(square).put("material", material));
  }

  private static void addCamera(Annotation.Pinhole pinhole, int width, int height, GlbFile file) {
    ObjectNode camera = file.add("cameras").put("type", "perspective");
    camera
        .putObject("perspective")
        .put("yfov", 2 * Math.atan(height / 2.0 / pinhole.focal()))
        .put("aspectRatio", (double) width / height)
        .put("znear", 0.1)
        .put("zfar", 4 * GROUND_RADIUS);
    // glTF has no shifted lenses; in shares of the picture's longer side, to the right and up.
    double longer = Math.max(width, height);
    camera
        .putObject("extras")
        .put("shiftRight", (width / 2.0 - pinhole.centreX()) / longer)
        .put("shiftUp", (pinhole.centreY() - height / 2.0) / longer);
    double[][] world = pinhole.worldToCamera();
    // From x right, y down, z forwards to x right, y up, z backwards; and from the world's axes in
    // the camera's to the camera's in the world's.
    ArrayNode matrix = addNode("camera", file).put("camera", 0).putArray("matrix");
    double[] signs = {1, -1, -1};
    for (int column = 0; column < 3; column++) {
      for (int axis = 0; axis < 3; axis++) {
        matrix.add(signs[column] * world[column][axis]);
      }
      matrix.add(0);
    }
    for (int axis = 0; axis < 3; axis++) {
      matrix.add(
          -world[0][axis] * world[0][3]
              - world[1][axis] * world[1][3]
              - world[2][axis] * world[2][3]);
    }
    matrix.add(1);
  }

  private static void addSun(Scene scene, Rgb irradiance, GlbFile file) {
    file.uses(LIGHTS);
    double strength = Math.max(irradiance.red(), Math.max(irradiance.green(), irradiance.blue()));
    ObjectNode sun =
        file.json().withObject("/extensions/" + LIGHTS).withArray("lights").addObject();
    sun.put("type", "directional").put("name", "sun").put("intensity", strength);
    sun.putArray("color")
        .add(irradiance.red() / strength)
        .add(irradiance.green() / strength)
        .add(irradiance.blue() / strength);
    sun.putObject("extras").put("diameter", Sun.DIAMETER);
    // A light shines along its -z: tip it down by the elevation, then turn it.
    double tip = -Math.toRadians(scene.sun().elevation()) / 2;
    double turn = Math.toRadians(scene.sun().azimuth()) / 2;
    ObjectNode node = addNode("sun", file);
    node.putArray("rotation")
        .add(Math.cos(turn) * Math.sin(tip))
        .add(Math.sin(turn) * Math.cos(tip))
        .add(-Math.sin(turn) * Math.sin(tip))
        .add(Math.cos(turn) * Math.cos(tip));
    node.putObject("extensions").putObject(LIGHTS).put("light", 0);
  }

  private static ObjectNode addNode(String name, GlbFile file) {
    return file.add("nodes").put("name", name);
  }
}
