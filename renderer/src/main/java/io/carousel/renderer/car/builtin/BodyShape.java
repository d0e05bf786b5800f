package io.carousel.renderer.car.builtin;

import io.carousel.renderer.scene.Proportions;

/**
 * The measures that make one body type differ from another, in metres. Measures along the car are
 * from its nose or its tail, whichever is nearer.
 *
 * @param length overall length
 * @param width overall width, mirrors left out
 * @param height overall height
 * @param wheelbase from axle to axle
 * @param frontOverhang from the nose to the front axle
 * @param wheelRadius radius of the tyres
 * @param clearance height of the body's lower edge
 * @param hood from the nose to the windscreen's foot
 * @param hoodFront height of the bonnet's front edge
 * @param hoodRear height of the windscreen's foot
 * @param screen how far the windscreen leans back
 * @param beltFront height of the windows' lower edge at the windscreen
 * @param beltRear height of the windows' lower edge at the rear
 * @param roofTail from the tail to the roof's rear edge
 * @param deck from the tail to the rear window's foot
 * @param deckHeight height of the rear window's foot
 * @param tumblehome how much the windows lean inwards, as a share of their height
 * @param noseCorner from the nose to where the flanks begin
 * @param tailCorner from the tail to where the flanks begin
 * @param style what is not a measure
 */
record BodyShape(
    double length,
    double width,
    double height,
    double wheelbase,
    double frontOverhang,
    double wheelRadius,
    double clearance,
    double hood,
    double hoodFront,
    double hoodRear,
    double screen,
    double beltFront,
    double beltRear,
    double roofTail,
    double deck,
    double deckHeight,
    double tumblehome,
    double noseCorner,
    double tailCorner,
    BodyStyle style) {

  private static final double ARCH_CLEARANCE = 0.040;

  /** Where less of the roof would be left, both screens stand more upright. */
  private static final double LEAST_ROOF = 0.35;

  /** The shape with other proportions. */
  BodyShape with(Proportions proportions) {
    double newLength = length * proportions.length();
    double newWheelbase = wheelbase * proportions.length() * proportions.wheelbase();
    double overhang = (newLength - newWheelbase) / (length - wheelbase);
    double newHood = hood * proportions.length() + proportions.hood();
    double newScreen = screen * proportions.length();
    double newRoofTail = roofTail * proportions.length() + proportions.deck();
    double missing = Math.max(0, LEAST_ROOF - (newLength - newHood - newScreen - newRoofTail));

    double newHeight = height * proportions.height();
    double body = (newHeight - clearance) / (height - clearance);
    double windows = (height - beltFront) * body * proportions.greenhouse();
    double lower = (newHeight - windows - clearance) / (beltFront - clearance);
    return new BodyShape(
        newLength,
        width,
        newHeight,
        newWheelbase,
        frontOverhang * overhang,
        wheelRadius,
        clearance,
        newHood,
        raised(hoodFront, lower),
        raised(hoodRear, lower),
        newScreen - missing / 2,
        raised(beltFront, lower),
        raised(beltRear, lower),
        newRoofTail - missing / 2,
        deck * proportions.length() + proportions.deck(),
        raised(deckHeight, lower),
        // The roof stays as wide.
        tumblehome * (height - beltFront) / windows,
        noseCorner * overhang,
        tailCorner * overhang,
        style);
  }

  private double raised(double edge, double factor) {
    return clearance + (edge - clearance) * factor;
  }

  /** z of the foremost point; the middle of the car is at 0. */
  double nose() {
    return length / 2;
  }

  /** z of the rearmost point. */
  double tail() {
    return -length / 2;
  }

  double frontAxle() {
    return nose() - frontOverhang;
  }

  double rearAxle() {
    return frontAxle() - wheelbase;
  }

  /** z of the windscreen's foot in the plane of symmetry. */
  double cowl() {
    return nose() - hood;
  }

  /** z of the windscreen's upper edge. */
  double roofFront() {
    return cowl() - screen;
  }

  /** z of the roof's rear edge. */
  double roofRear() {
    return tail() + roofTail;
  }

  /** Radius of the wheel arches. */
  double archRadius() {
    return wheelRadius + ARCH_CLEARANCE;
  }

  /** Height of the windows' lower edge. */
  double belt(double z) {
    double share = (cowl() - z) / (cowl() - tail() - tailCorner);
    return beltFront + (beltRear - beltFront) * Math.max(-0.3, Math.min(1.2, share));
  }
}
