package io.carousel.renderer.detail;

import io.carousel.renderer.car.TriangleMesh;
import java.util.Arrays;

/**
 * Makes one vertex of all at the same place. Which way they face is lost, so it is for shadows
 * alone: surfaces that meet at an edge are one, and can be simplified across it.
 */
final class SharedPlaces {

  private final float[] from;
  private final float[] places;
  private final int[] slots;
  private int count;

  private SharedPlaces(float[] from) {
    this.from = from;
    places = new float[from.length];
    slots = new int[4 * Integer.highestOneBit(Math.max(1, from.length / 3))];
    Arrays.fill(slots, -1);
  }

  /** A mesh with a vertex a place, whose normals point nowhere; without triangles of no area. */
  static TriangleMesh of(TriangleMesh mesh) {
    return new SharedPlaces(mesh.positions()).share(mesh.indices());
  }

  private TriangleMesh share(int[] indices) {
    int[] numbers = new int[from.length / 3];
    for (int vertex = 0; vertex < numbers.length; vertex++) {
      numbers[vertex] = number(from[3 * vertex], from[3 * vertex + 1], from[3 * vertex + 2]);
    }
    int[] shared = new int[indices.length];
    int kept = 0;
    for (int i = 0; i < indices.length; i += 3) {
      int a = numbers[indices[i]];
      int b = numbers[indices[i + 1]];
      int c = numbers[indices[i + 2]];
      if (a != b && b != c && c != a) {
        shared[kept++] = a;
        shared[kept++] = b;
        shared[kept++] = c;
      }
    }
    return new TriangleMesh(
        Arrays.copyOf(places, 3 * count), new float[3 * count], Arrays.copyOf(shared, kept));
  }

  /** The number of the vertex at a place; a new one where there is none yet. */
  private int number(float x, float y, float z) {
    int slot = hash(x, y, z) & slots.length - 1;
    while (slots[slot] >= 0) {
      int at = 3 * slots[slot];
      if (places[at] == x && places[at + 1] == y && places[at + 2] == z) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    places[3 * count] = x;
    places[3 * count + 1] = y;
    places[3 * count + 2] = z;
    slots[slot] = count;
    return count++;
  }

  private static int hash(float x, float y, float z) {
    // Adding 0 makes one of both zeros.
    int hash = Float.floatToIntBits(x + 0f);
    hash = 31 * hash + Float.floatToIntBits(y + 0f);
    hash = (31 * hash + Float.floatToIntBits(z + 0f)) * 0x9E3779B1; // Knuth's multiplicative hash
    return hash ^ hash >>> 16;
  }
}
