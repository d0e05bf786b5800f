package io.carousel.renderer.timing;

/** A step on the way from a scene to a picture on disk, in the order in which they are taken. */
public enum Step {
  CAR("car", "read a car that was not drawn before and hand it to the device"),
  PREPARE("prepare", "place car, camera and light; work out the sky of a new sun"),
  SHADOWS("shadows", "the shadow maps of sun and sky, a pair a pass"),
  SURFACES("surfaces", "ground, backdrop and car, once a pass"),
  ACCUMULATE("accumulate", "add each pass to the sum"),
  DEVELOP("develop", "exposure, tone curve and sRGB"),
  READ_BACK("read back", "from the device to memory"),
  ENCODE("encode", "PNG, beside the drawing"),
  WRITE("write", "to the disk, beside the drawing");

  private final String label;
  private final String meaning;

  Step(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** Whether it is a step of drawing; the others are done beside it. */
  public boolean isDrawing() {
    return this != ENCODE && this != WRITE;
  }

  /** What tables call it. */
  public String label() {
    return label;
  }

  /** What is done, in a clause. */
  public String meaning() {
    return meaning;
  }
}
