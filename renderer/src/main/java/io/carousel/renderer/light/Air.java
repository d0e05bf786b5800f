package io.carousel.renderer.light;

/**
 * What the air does to light of one wavelength, by height: molecules and haze scatter it, ozone and
 * haze swallow it. Lengths are in kilometres.
 *
 * @param molecules share of light that molecules scatter at sea level, a kilometre
 * @param haze share of light that haze takes away at sea level, a kilometre
 * @param ozone share of light that ozone swallows where it is densest, a kilometre
 */
record Air(double molecules, double haze, double ozone) {

  /** Radius of the earth, and of the air around it. */
  static final double GROUND = 6360;

  static final double TOP = 6420;

  /** The part of the light that haze takes away which goes on in another direction. */
  static final double HAZE_ALBEDO = 0.95;

  /** Heights over which molecules and haze thin out to 1/e. */
  private static final double MOLECULES_HEIGHT = 8;

  private static final double HAZE_HEIGHT = 1.2;

  /** The ozone layer: where it is densest, and how far from there it ends. */
  private static final double OZONE_HEIGHT = 25;

  private static final double OZONE_REACH = 15;

  /** Ozone's Chappuis band: its greatest absorption a centimetre of ozone, and the amount of it. */
  private static final double OZONE_PEAK = 0.125;

  private static final double OZONE_AMOUNT = 0.30;

  /**
   * The air for a wavelength.
   *
   * @param wavelength in micrometres
   * @param turbidity 2 very clear, 3 clear, 6 hazy, 10 milky
   */
  static Air at(double wavelength, double turbidity) {
    // Vertical optical depths: molecules and haze as Preetham, Shirley and Smits (1999) have them.
    double molecules = 0.008735 * Math.pow(wavelength, -4.08);
    double haze = (0.04608 * turbidity - 0.04586) * Math.pow(wavelength, -1.3);
    double fromPeak = (wavelength - 0.600) / 0.055;
    double ozone = OZONE_PEAK * Math.exp(-fromPeak * fromPeak / 2) * OZONE_AMOUNT;
    return new Air(molecules / MOLECULES_HEIGHT, haze / HAZE_HEIGHT, ozone / OZONE_REACH);
  }

  /** How dense molecules are at a height, as a share of sea level's. */
  static double moleculesAt(double height) {
    return Math.exp(-height / MOLECULES_HEIGHT);
  }

  /** How dense haze is at a height, as a share of sea level's. */
  static double hazeAt(double height) {
    return Math.exp(-height / HAZE_HEIGHT);
  }

  /** How dense ozone is at a height, as a share of the densest. */
  static double ozoneAt(double height) {
    return Math.max(0, 1 - Math.abs(height - OZONE_HEIGHT) / OZONE_REACH);
  }

  /** Optical depth of so much air. */
  double depth(Column column) {
    return molecules * column.molecules() + haze * column.haze() + ozone * column.ozone();
  }

  /** What is left of light that came through so much air. */
  double transmitted(Column column) {
    return Math.exp(-depth(column));
  }
}
