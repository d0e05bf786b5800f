package io.carousel.renderer.car.builtin;

import java.util.ArrayList;
import java.util.List;

/** A closed convex outline in a plane, such as that of a window. */
final class Outline {

  private static final int STEPS_PER_CORNER = 5;

  /** A point of an outline; which way a and b run depends on the plane it is drawn in. */
  record Point(double a, double b) {

    Point towards(Point other, double share) {
      return new Point(a + (other.a - a) * share, b + (other.b - b) * share);
    }

    double distance(Point other) {
      return Math.hypot(other.a - a, other.b - b);
    }
  }

  /** A directed edge, with the outline's inside to its left. */
  static final class Edge {

    private final Point from;
    private final double along;
    private final double across;
    private final double length;

    Edge(Point from, Point to) {
      this.from = from;
      this.along = to.a - from.a;
      this.across = to.b - from.b;
      this.length = Math.hypot(along, across);
    }

    /** Where it begins. */
    Point from() {
      return from;
    }

    /** How far a point lies to the left of the edge; negative to the right. */
    double distance(double a, double b) {
      return (along * (b - from.b) - across * (a - from.a)) / length;
    }
  }

  private final List<Point> points;

  private Outline(List<Point> points) {
    this.points = points;
  }

  /** An outline through points that run counter-clockwise. */
  static Outline of(Point... points) {
    return of(List.of(points));
  }

  /** An outline through points that run counter-clockwise. */
  static Outline of(List<Point> points) {
    return new Outline(List.copyOf(points));
  }

  /** A rectangle. */
  static Outline rectangle(double left, double bottom, double right, double top) {
    return of(
        new Point(left, bottom),
        new Point(right, bottom),
        new Point(right, top),
        new Point(left, top));
  }

  static Outline circle(double a, double b, double radius) {
    int steps = 40;
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      double angle = 2 * Math.PI * i / steps;
      points.add(new Point(a + radius * Math.cos(angle), b + radius * Math.sin(angle)));
    }
    return new Outline(points);
  }

  /** A thin strip along a line, as wide as a gap between two panels. */
  static Outline strip(Point from, Point to, double width) {
    double length = from.distance(to);
    double a = -(to.b - from.b) / length * width / 2;
    double b = (to.a - from.a) / length * width / 2;
    return of(
        new Point(from.a - a, from.b - b),
        new Point(to.a - a, to.b - b),
        new Point(to.a + a, to.b + b),
        new Point(from.a + a, from.b + b));
  }

  /** The same outline with its corners rounded, each as far as half of its shorter side allows. */
  Outline rounded(double radius) {
    List<Point> rounded = new ArrayList<>();
    int count = points.size();
    for (int i = 0; i < count; i++) {
      Point corner = points.get(i);
      Point before = points.get((i + count - 1) % count);
      Point after = points.get((i + 1) % count);
      Point start = corner.towards(before, Math.min(0.5, radius / corner.distance(before)));
      Point end = corner.towards(after, Math.min(0.5, radius / corner.distance(after)));
      for (int step = 0; step <= STEPS_PER_CORNER; step++) {
        double t = (double) step / STEPS_PER_CORNER;
        rounded.add(start.towards(corner, t).towards(corner.towards(end, t), t));
      }
    }
    return new Outline(rounded);
  }

  /** The outline in a mirror in the line a = 0. */
  Outline mirrored() {
    List<Point> mirrored = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0; i--) {
      mirrored.add(new Point(-points.get(i).a, points.get(i).b));
    }
    return new Outline(mirrored);
  }

  /** The part of it to the left of a line; without points where there is none. */
  Outline leftOf(Point from, Point to) {
    return leftOf(new Edge(from, to), 0);
  }

  private Outline leftOf(Edge edge, double distance) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point here = points.get(i);
      Point next = points.get((i + 1) % points.size());
      double side = edge.distance(here.a, here.b) - distance;
      double nextSide = edge.distance(next.a, next.b) - distance;
      if (side >= 0) {
        kept.add(here);
      }
      if (side * nextSide < 0) {
        kept.add(here.towards(next, side / (side - nextSide)));
      }
    }
    return new Outline(kept);
  }

  /** The outline with every edge moved inwards. */
  Outline inset(double distance) {
    Outline inset = this;
    for (Edge edge : edges()) {
      inset = inset.leftOf(edge, distance);
    }
    return inset;
  }

  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point from = points.get(i);
      Point to = points.get((i + 1) % points.size());
      if (from.distance(to) > 1e-9) {
        edges.add(new Edge(from, to));
      }
    }
    return edges;
  }
}
