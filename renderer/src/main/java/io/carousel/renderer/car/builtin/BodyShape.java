package io.carousel.renderer.car.builtin;

/**
 * The measures that make one body type differ from another, in metres; z runs from the tail
 * (negative) to the nose, with 0 in the middle of the car.
 *
 * @param length overall length
 * @param width overall width, mirrors left out
 * @param height overall height
 * @param frontAxle z of the front axle
 * @param rearAxle z of the rear axle
 * @param wheelRadius radius of the tyres
 * @param sill height of the body's lower edge
 * @param noseHeight height of the bonnet's front edge
 * @param cowlHeight height of the bonnet where the windscreen begins
 * @param belt height of the lower edge of the windows
 * @param deckHeight height of the body behind the rear window
 * @param cowl z of the windscreen's foot
 * @param roofFront z of the windscreen's upper edge
 * @param roofRear z of the rear window's upper edge
 * @param tail z of the rear window's foot
 * @param roofTaper half the roof's width as a share of half the body's
 * @param boxiness exponent of the body's outline from above; greater has squarer corners
 * @param sideWindows how many windows a side has
 * @param cladding whether sills and wheel arches are of black plastic
 */
record BodyShape(
    double length,
    double width,
    double height,
    double frontAxle,
    double rearAxle,
    double wheelRadius,
    double sill,
    double noseHeight,
    double cowlHeight,
    double belt,
    double deckHeight,
    double cowl,
    double roofFront,
    double roofRear,
    double tail,
    double roofTaper,
    double boxiness,
    int sideWindows,
    boolean cladding) {}
