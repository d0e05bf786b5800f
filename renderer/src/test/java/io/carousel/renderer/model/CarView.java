package io.carousel.renderer.model;

import io.carousel.renderer.car.Car;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.Vec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What is seen of a car from far away. */
record CarView(Role[] roles, boolean[] fronts, int bodyRow) {

  private static final int SIZE = 400;

  static CarView of(Car car, Vec towardsEye) {
    Bounds bounds = Bounds.of(car.parts().stream().map(part -> part.mesh().positions()).toList());
    double reach = 0.6 * Math.max(bounds.size(1), bounds.size(2)) + bounds.size(1);
    Scan scan = new Scan(towardsEye, reach, SIZE);
    List<Surface> surfaces = car.parts().stream().map(CarView::surface).toList();
    scan.draw(surfaces);
    Role[] roles = new Role[SIZE * SIZE];
    boolean[] fronts = new boolean[SIZE * SIZE];
    for (int part = 0; part < surfaces.size(); part++) {
      Role role = car.parts().get(part).role();
      for (int triangle = 0; triangle < surfaces.get(part).triangles(); triangle++) {
        scan.cover(
            surfaces.get(part).positions(),
            triangle,
            (cell, height, facing) -> {
              if (height >= scan.depth(cell)) {
                roles[cell] = role;
                // Of two triangles in one place, one with its front to the eye is enough.
                fronts[cell] |= facing;
              }
            });
      }
    }
    double bodyAt = bounds.greatest()[1] / 3 * Math.hypot(towardsEye.x(), towardsEye.z());
    return new CarView(roles, fronts, (int) (SIZE / 2.0 + bodyAt * SIZE / (2 * reach)));
  }

  private static Surface surface(Part part) {
    int[] indices = part.mesh().indices();
    float[] corners = new float[indices.length * 3];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = part.mesh().positions()[3 * indices[i / 3] + i % 3];
    }
    return new Surface(SourceMaterial.named(part.name()), corners, new float[0], new float[0]);
  }

  int cells(Role role) {
    return (int) Stream.of(roles).filter(seen -> seen == role).count();
  }

  int cells() {
    int cells = 0;
    for (Role role : roles) {
      cells += role == null ? 0 : 1;
    }
    return cells;
  }

  int paintSeenFromInside() {
    int cells = 0;
    for (int cell = 0; cell < roles.length; cell++) {
      cells += roles[cell] == Role.PAINT && !fronts[cell] ? 1 : 0;
    }
    return cells;
  }

  /**
   * Cells in which one sees through the car, which are not connected with what is around it. Those
   * between the wheels are not counted: below, cars are open, and trucks more than others.
   */
  int holes() {
    boolean[] around = new boolean[roles.length];
    Deque<Integer> next = new ArrayDeque<>(List.of(0));
    around[0] = true;
    while (!next.isEmpty()) {
      int cell = next.pop();
      for (int step : new int[] {-1, 1, -SIZE, SIZE}) {
        int to = cell + step;
        boolean wraps = Math.abs(step) == 1 && to / SIZE != cell / SIZE;
        if (to >= 0 && to < roles.length && !wraps && !around[to] && roles[to] == null) {
          around[to] = true;
          next.push(to);
        }
      }
    }
    int holes = 0;
    for (int cell = 0; cell < roles.length; cell++) {
      holes += cell / SIZE >= bodyRow && roles[cell] == null && !around[cell] ? 1 : 0;
    }
    return holes;
  }
}
