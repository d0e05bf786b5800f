package io.carousel.renderer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.renderer.car.Look;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Texture;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.installed.CarSheet;
import io.carousel.renderer.car.installed.InstalledCars;
import io.carousel.renderer.car.library.CarLibrary;
import io.carousel.renderer.picture.Picture;
import io.carousel.renderer.scene.Hsv;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws "cars" that are a wall with a texture across, 2 m wide and high, with its front to us. */
class TexturedCarTest {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 72;

  /** From the left: red, green, and blue that is cut out. */
  private static final Texture STRIPES = texture(0xffff0000, 0xff00ff00, 0x000000ff);

  /** Dark and light by a factor of 4.6 in linear light. */
  private static final Texture GREYS = texture(0xff808080, 0xffffffff);

  @TempDir Path folder;

  private static Texture texture(int... argb) {
    int height = 64;
    int stripe = 64;
    int width = argb.length * stripe;
    byte[] rgba = new byte[width * height * 4];
    for (int pixel = 0; pixel < width * height; pixel++) {
      int color = argb[pixel % width / stripe];
      rgba[4 * pixel] = (byte) (color >> 16);
      rgba[4 * pixel + 1] = (byte) (color >> 8);
      rgba[4 * pixel + 2] = (byte) color;
      rgba[4 * pixel + 3] = (byte) (color >>> 24);
    }
    return new Texture("wall.png", width, height, rgba);
  }

  private static TriangleMesh wall(double z) {
    TriangleMesh.Builder wall = new TriangleMesh.Builder();
    for (int corner = 0; corner < 4; corner++) {
      int right = corner & 1;
      int up = corner >> 1;
      wall.vertex(new Vec(2 * right - 1, 2 * up, z), new Vec(0, 0, 1), right, up);
    }
    wall.triangle(0, 1, 3);
    wall.triangle(0, 3, 2);
    return wall.build();
  }

  private static Part wall(Role role, Texture texture, double z) {
    return new Part("wall", role, wall(z), new Look(Optional.of(texture), Optional.empty(), 1));
  }

  private FrameRenderer renderer(Part... parts) {
    new InstalledCars(folder)
        .save(
            new CarSheet("wall", "Wall", "wall", null, "CC0", "-", "-", "", "", List.of()),
            List.of(parts));
    return FrameRenderer.open(WIDTH, HEIGHT, 4, new CarLibrary(folder), OptionalInt.empty());
  }

  private static Scene scene(Hsv paint) {
    return new Scene("wall", 0, paint, new Hsv(0, 0, 0.3), 1, new Sun(45, 30));
  }

  // The mean colour around a place on the wall, from 0, its left, to 1, its right.
  private static double[] color(Picture picture, double across) {
    int column = column(across);
    double[] sum = new double[3];
    for (int y = HEIGHT / 2 - 3; y < HEIGHT / 2 + 3; y++) {
      for (int channel = 0; channel < 3; channel++) {
        sum[channel] += (picture.rgb()[3 * (y * WIDTH + column) + channel] & 0xff) / 6.0;
      }
    }
    return sum;
  }

  // The wall is in the middle of the picture, about a third of it wide.
  private static int column(double across) {
    return (int) Math.round(WIDTH / 2.0 + (across - 0.5) * 0.26 * WIDTH);
  }

  @Test
  void aTextureIsTheAlbedoAndWhatItCutsOutIsNotThere() {
    try (FrameRenderer renderer = renderer(wall(Role.PLASTIC, STRIPES, 0))) {
      Picture picture = renderer.render(scene(new Hsv(0, 0, 1)));
      double[] left = color(picture, 0.17);
      double[] middle = color(picture, 0.5);
      double[] right = color(picture, 0.83);
      assertTrue(left[0] > 2 * left[1] && left[0] > 2 * left[2], "red on the left");
      assertTrue(middle[1] > 2 * middle[0] && middle[1] > 2 * middle[2], "green in the middle");
      assertTrue(right[2] < 1.5 * right[0], "no blue on the right");
      Annotation annotation = renderer.annotate(scene(new Hsv(0, 0, 1)));
      int row = HEIGHT / 2 * WIDTH;
      assertEquals(Role.PLASTIC.label(), annotation.labels()[row + column(0.5)]);
      assertEquals(0, annotation.labels()[row + column(0.83)], "nor does it have a label");
    }
  }

  @Test
  void whatIsBehindACutOutIsSeenAndLabelled() {
    try (FrameRenderer renderer =
        renderer(wall(Role.RIM, STRIPES, 0.1), new Part("tyre", Role.RUBBER, wall(0)))) {
      Annotation annotation = renderer.annotate(scene(new Hsv(0, 0, 1)));
      int row = HEIGHT / 2 * WIDTH;
      assertEquals(Role.RIM.label(), annotation.labels()[row + column(0.5)]);
      assertEquals(Role.RUBBER.label(), annotation.labels()[row + column(0.83)]);
    }
  }

  /** Would take hours if the device added up all of the texture that lies between two pixels. */
  @Test
  void aTextureSeenEdgeOnIsDrawnLikeAnyOther() {
    TriangleMesh.Builder slit = new TriangleMesh.Builder();
    for (int corner = 0; corner < 4; corner++) {
      int back = corner & 1;
      int up = corner >> 1;
      // To the camera and to the sun it is a hair wide, and its texture repeats across that.
      slit.vertex(
          new Vec(1e-7 * back, 2 * up, 2 * back - 1), new Vec(1, 0, 0), 4000f * back, 4000f * up);
    }
    slit.triangle(0, 1, 3);
    slit.triangle(0, 3, 2);
    Part edge =
        new Part(
            "slit",
            Role.PLASTIC,
            slit.build(),
            new Look(Optional.of(STRIPES), Optional.empty(), 1));
    Scene scene = new Scene("wall", 0, new Hsv(0, 0, 1), new Hsv(0, 0, 0.3), 1, new Sun(45, 0));
    try (FrameRenderer renderer = renderer(wall(Role.PLASTIC, STRIPES, -1), edge)) {
      Picture picture = renderer.render(scene);
      double[] left = color(picture, 0.17);
      assertTrue(left[0] > 2 * left[1] && left[0] > 2 * left[2], "red on the left");
    }
  }

  @Test
  void paintTakesItsHueFromTheSceneAndOnlyItsLightnessFromTheTexture() {
    try (FrameRenderer renderer = renderer(wall(Role.PAINT, GREYS, 0))) {
      Picture blue = renderer.render(scene(new Hsv(2 / 3.0, 0.9, 0.6)));
      double[] dark = color(blue, 0.25);
      double[] light = color(blue, 0.75);
      assertTrue(light[2] > 1.3 * dark[2], light[2] + " after " + dark[2]);
      for (double[] side : new double[][] {dark, light}) {
        assertTrue(side[2] > 1.5 * side[0], "blue all over");
      }
    }
  }

  @Test
  void aTextureOfOneGreyDoesNotChangeThePaint() {
    Scene scene = scene(new Hsv(0.1, 0.8, 0.6));
    double[] plain;
    try (FrameRenderer renderer = renderer(new Part("wall", Role.PAINT, wall(0)))) {
      plain = color(renderer.render(scene), 0.5);
    }
    try (FrameRenderer renderer = renderer(wall(Role.PAINT, texture(0xff404040), 0))) {
      double[] textured = color(renderer.render(scene), 0.5);
      for (int channel = 0; channel < 3; channel++) {
        assertEquals(plain[channel], textured[channel], 1.5);
      }
    }
  }
}
