package io.carousel.renderer.car.builtin;

import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.TriangleMesh;
import io.carousel.renderer.car.Vec;
import io.carousel.renderer.car.builtin.BodyStyle.Tail;
import java.util.List;

/** What is seen from above: bonnet, windscreen, roof, rear window and deck, and the floor below. */
final class TopSide {

  private final BodyShape shape;
  private final Shell shell;
  private final Silhouette silhouette;
  private final PartList parts;

  TopSide(Shell shell, Silhouette silhouette, PartList parts) {
    this.shape = shell.shape();
    this.shell = shell;
    this.silhouette = silhouette;
    this.parts = parts;
  }

  void build() {
    bonnet();
    screen(silhouette.cowl(), silhouette.roof(), 0.955, "windscreen", 0.14, 0.14);
    wipers();
    parts.add("roof", Role.PAINT, shell.across(silhouette.roof(), silhouette.rearWindow()));
    rearWindow();
    if (shape.style().roofRails()) {
      rails();
    }
    deck();
  }

  private void bonnet() {
    int first = silhouette.bonnet();
    int cowl = silhouette.cowl();
    Skin skin = shell.across(first, cowl);
    skin =
        parts.cut(
            skin,
            Outline.rectangle(-0.93, cowl - 0.16, 0.93, cowl + 1),
            Plane.FACE,
            "scuttle",
            Role.PLASTIC);
    Outline side = Outline.rectangle(0.735, first - 1, 0.748, cowl - 0.16);
    skin = parts.cutBoth(skin, side, Plane.FACE, "bonnet gap", Role.UNDERBODY);
    parts.add("bonnet", Role.PAINT, skin);
  }

  // Glass with a black rim in a painted frame.
  private void screen(int from, int to, double half, String name, double below, double above) {
    Skin skin = shell.across(from, to);
    Outline rim = Outline.rectangle(-half, from + below * 0.4, half, to - above);
    Skin.Cut rimmed = skin.cut(rim.rounded(0.05), Plane.FACE);
    Outline pane =
        Outline.rectangle(
            -half + 0.025, from + below * 0.4 + 0.06, half - 0.025, to - above - 0.05);
    Skin.Cut glazed = rimmed.inside().cut(pane.rounded(0.05), Plane.FACE);
    parts.add(name, Role.GLASS, glazed.inside());
    parts.add(name + " rim", Role.PLASTIC, glazed.outside());
    parts.add(name + " frame", Role.PAINT, rimmed.outside());
  }

  private void rearWindow() {
    int from = silhouette.rearWindow();
    int to = silhouette.deck();
    if (shape.style().tail() != Tail.BARN) {
      double half = shape.style().tail() == Tail.HATCH ? 0.86 : 0.90;
      screen(from, to, half, "rear window", 0.12, 0.12);
      return;
    }
    Outline left = Outline.rectangle(0.07, from + 0.36, 0.40, to - 0.12).rounded(0.04);
    Skin skin = shell.across(from, to);
    Skin.Cut middle = skin.cut(Outline.rectangle(-0.004, from + 0.2, 0.004, to), Plane.FACE);
    parts.add("door gap", Role.UNDERBODY, middle.inside());
    skin = parts.cutBoth(middle.outside(), left, Plane.FACE, "rear window", Role.GLASS);
    parts.add("rear doors", Role.PAINT, skin);
  }

  // A rail on either side of the roof, on its highest lines.
  private void rails() {
    double from = silhouette.roof() + 0.35;
    double to = silhouette.rearWindow() - 0.15;
    RoundedBox rail =
        new RoundedBox(
            4,
            4,
            at -> {
              double place = (from + to) / 2 - at.z() * (to - from) / 2;
              Vec on = shell.point(0.60, place);
              double lift = 0.028 * (1 - Math.pow(at.z(), 8));
              return new Vec(on.x() + at.x() * 0.017, on.y() + lift + at.y() * 0.012, on.z());
            });
    Role role = shape.style().brightTrim() ? Role.CHROME : Role.PLASTIC;
    parts.addBoth("roof rail", role, rail.toMesh(5));
  }

  private void deck() {
    int from = silhouette.deck();
    Skin skin = shell.across(from, silhouette.tail());
    if (shape.style().tail() == Tail.BED) {
      Outline cover = Outline.rectangle(-0.60, from + 0.02, 0.60, silhouette.tail() - 0.04);
      skin = parts.cut(skin, cover, Plane.FACE, "bed cover", Role.PLASTIC);
    } else if (shape.style().tail() == Tail.BOOT) {
      Outline side = Outline.rectangle(0.70, from + 0.05, 0.712, silhouette.tail() + 1);
      skin = parts.cutBoth(skin, side, Plane.FACE, "boot gap", Role.UNDERBODY);
    }
    parts.add("deck", Role.PAINT, skin);
  }

  private void wipers() {
    parts.add("wipers", Role.PLASTIC, TriangleMesh.join(List.of(wiper(0.55), wiper(-0.10))));
  }

  // Along the windscreen's foot, from its pivot towards the right.
  private TriangleMesh wiper(double from) {
    return new RoundedBox(
            6,
            6,
            at -> {
              double x = from - 0.30 + at.x() * 0.30;
              double share = Math.abs(x) / shape.width();
              double place = silhouette.cowl() + 0.16 + 0.05 * (at.x() + 1) / 2;
              Vec on = shell.point(share, place);
              return new Vec(x, on.y() + 0.012 + at.y() * 0.007, on.z() + 0.010 + at.z() * 0.012);
            })
        .toMesh(3);
  }
}
