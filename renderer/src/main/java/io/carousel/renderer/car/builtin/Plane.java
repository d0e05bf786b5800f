package io.carousel.renderer.car.builtin;

/** Which two numbers of a vertex an outline is drawn in. */
enum Plane {
  /** The face's own coordinates. */
  FACE {
    @Override
    double a(Skin.Vertex vertex) {
      return vertex.u();
    }

    @Override
    double b(Skin.Vertex vertex) {
      return vertex.v();
    }
  },
  /** The side view: z and y, in metres. */
  SIDE {
    @Override
    double a(Skin.Vertex vertex) {
      return vertex.position().z();
    }

    @Override
    double b(Skin.Vertex vertex) {
      return vertex.position().y();
    }
  },
  /** The view from in front: x and y, in metres. */
  FRONT {
    @Override
    double a(Skin.Vertex vertex) {
      return vertex.position().x();
    }

    @Override
    double b(Skin.Vertex vertex) {
      return vertex.position().y();
    }
  },
  /** Wrapped around the front or the rear: the face's own u, and y in metres. */
  WRAPPED {
    @Override
    double a(Skin.Vertex vertex) {
      return vertex.u();
    }

    @Override
    double b(Skin.Vertex vertex) {
      return vertex.position().y();
    }
  },
  /** The view from above: x and z, in metres. */
  PLAN {
    @Override
    double a(Skin.Vertex vertex) {
      return vertex.position().x();
    }

    @Override
    double b(Skin.Vertex vertex) {
      return vertex.position().z();
    }
  };

  abstract double a(Skin.Vertex vertex);

  abstract double b(Skin.Vertex vertex);
}
