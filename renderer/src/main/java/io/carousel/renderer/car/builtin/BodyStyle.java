package io.carousel.renderer.car.builtin;

/**
 * What else makes one body type differ from another.
 *
 * @param rearDoors whether the flanks have a second pair of doors
 * @param tail how its rear opens
 * @param sideGlass how far back the side windows reach
 * @param cladding whether sills and wheel arches are of black plastic
 * @param brightTrim whether the windows are framed in bright metal
 * @param roofRails whether the roof has rails for luggage
 * @param spokes number of a rim's spokes
 */
record BodyStyle(
    boolean rearDoors,
    Tail tail,
    SideGlass sideGlass,
    boolean cladding,
    boolean brightTrim,
    boolean roofRails,
    int spokes) {

  /** How the rear opens. */
  enum Tail {
    /** A lid in front of the lamps, below the rear window. */
    BOOT,
    /** A door that holds the rear window. */
    HATCH,
    /** Two doors side by side. */
    BARN,
    /** A flap behind a covered bed. */
    BED
  }

  /** How far back the side windows reach. */
  enum SideGlass {
    /** To the rear doors' end or a little behind it. */
    CABIN,
    /** To the rear corner, over the load. */
    WHOLE,
    /** Front doors only. */
    FRONT
  }
}
