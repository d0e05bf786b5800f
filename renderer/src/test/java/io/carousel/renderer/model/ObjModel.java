package io.carousel.renderer.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes small models as OBJ files with materials, the way exporters write them. */
public final class ObjModel {

  private final StringBuilder obj = new StringBuilder("# a test model\nmtllib model.mtl\n");
  private final StringBuilder mtl = new StringBuilder();
  private int vertices;
  private int places;

  /**
   * A whole small car in centimetres, nose to z, 1 m to the side of the origin and 2 m above it: a
   * body, a window in its roof, and four wheels of which the front ones are steered.
   *
   * @param steered in degrees
   */
  public static ObjModel car(double steered) {
    return new ObjModel()
        .material("body", "")
        .box(100, 250, 0, 160, 60, 400)
        .material("Window glass", "")
        .box(100, 290, -20, 120, 20, 200)
        .material("tyre", "")
        .wheel(25, 230, 130, 30, 20, steered)
        .wheel(175, 230, 130, 30, 20, steered)
        .wheel(25, 230, -130, 30, 20, 0)
        .wheel(175, 230, -130, 30, 20, 0);
  }

  /** Length of {@link #wholeCar}, in metres. */
  public static final double WHOLE_CAR_LENGTH = 4.24;

  /** A car with everything that is seen of one, in centimetres, where {@link #car} is. */
  public static ObjModel wholeCar() {
    return new ObjModel()
        .material("body", "")
        .box(100, 240, 0, 170, 55, 420)
        .box(100, 310, -20, 140, 4, 180)
        .material("Window glass", "")
        .box(100, 288, -20, 138, 42, 220)
        .material("sill plastic", "")
        .box(100, 222, 0, 174, 18, 180)
        .material("headlight", "")
        .box(45, 250, 211, 30, 14, 2)
        .box(155, 250, 211, 30, 14, 2)
        .material("taillight", "")
        .box(45, 250, -211, 30, 14, 2)
        .box(155, 250, -211, 30, 14, 2)
        .material("tyre", "")
        .wheel(20, 232, 130, 32, 20, 20)
        .wheel(180, 232, 130, 32, 20, 20)
        .wheel(20, 232, -130, 32, 20, 0)
        .wheel(180, 232, -130, 32, 20, 0);
  }

  /** Begins a material; the lines of its definition follow its name in the MTL file. */
  public ObjModel material(String name, String lines) {
    mtl.append("newmtl ").append(name).append("\nKd 0.5 0.5 0.5\n").append(lines).append('\n');
    obj.append("usemtl ").append(name).append('\n');
    return this;
  }

  /** A box of six quads, facing outwards. */
  public ObjModel box(double x, double y, double z, double width, double height, double length) {
    int first = vertices + 1;
    for (int corner = 0; corner < 8; corner++) {
      vertex(
          x + ((corner & 1) - 0.5) * width,
          y + ((corner >> 1 & 1) - 0.5) * height,
          z + ((corner >> 2) - 0.5) * length);
    }
    int[][] faces = {
      {0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}
    };
    for (int[] face : faces) {
      face(first + face[0], first + face[1], first + face[2], first + face[3]);
    }
    return this;
  }

  /**
   * A cylinder with its axle along x, closed by polygons of 24 corners and turned about y. Its
   * tread faces inwards, as it does in many a file.
   */
  public ObjModel wheel(double x, double y, double z, double radius, double width, double degrees) {
    int sides = 24;
    int first = vertices + 1;
    double turn = Math.toRadians(degrees);
    for (int end = -1; end <= 1; end += 2) {
      for (int side = 0; side < sides; side++) {
        double angle = 2 * Math.PI * side / sides;
        double along = end * width / 2;
        double across = radius * Math.sin(angle);
        vertex(
            x + along * Math.cos(turn) + across * Math.sin(turn),
            y + radius * Math.cos(angle),
            z - along * Math.sin(turn) + across * Math.cos(turn));
      }
    }
    int[] left = new int[sides];
    int[] right = new int[sides];
    for (int side = 0; side < sides; side++) {
      int next = (side + 1) % sides;
      face(first + side, first + sides + side, first + sides + next, first + next);
      left[side] = first + side;
      right[sides - 1 - side] = first + sides + side;
    }
    face(left);
    face(right);
    return this;
  }

  /** Adds a vertex. */
  public ObjModel vertex(double x, double y, double z) {
    vertices++;
    obj.append(String.format(Locale.ROOT, "v %f %f %f%n", x, y, z));
    return this;
  }

  /** Adds a face of any number of corners. */
  public ObjModel face(int... corners) {
    obj.append('f');
    for (int corner : corners) {
      obj.append(' ').append(corner);
    }
    obj.append('\n');
    return this;
  }

  /** Adds an upright square of width 1 whose left half shows the left half of its texture. */
  public ObjModel texturedQuads(double x, double y, double z, double size) {
    for (int half = 0; half < 2; half++) {
      int first = vertices + 1;
      int place = places + 1;
      for (int corner = 0; corner < 4; corner++) {
        int right = half + (corner == 1 || corner == 2 ? 1 : 0);
        int up = corner / 2;
        vertex(x + right * size / 2, y + up * size, z);
        places++;
        obj.append(String.format(Locale.ROOT, "vt %f %f%n", right / 2.0, (double) up));
      }
      obj.append('f');
      for (int corner = 0; corner < 4; corner++) {
        obj.append(' ').append(first + corner).append('/').append(place + corner);
      }
      obj.append('\n');
    }
    return this;
  }

  /** Adds a line to the OBJ file as it is. */
  public ObjModel line(String text) {
    obj.append(text).append('\n');
    return this;
  }

  /** The OBJ file's text. */
  public String obj() {
    return obj.toString();
  }

  /** The MTL file's text. */
  public String mtl() {
    return mtl.toString();
  }

  /** Writes {@code model.obj} and {@code model.mtl} into a folder and returns the former. */
  public Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("model.mtl"), mtl);
    return Files.writeString(folder.resolve("model.obj"), obj);
  }
}
