package io.carousel.renderer.scene;

/**
 * What spoils a picture after it is drawn.
 *
 * @param name which corruption, by its name in ImageNet-C; {@value #NO_NAME} for none
 * @param severity how much, 1 to 5
 * @param seed where its random numbers come from
 */
public record Corruption(String name, int severity, long seed) {

  /** The name of no corruption. */
  public static final String NO_NAME = "none";

  /** A picture as it was drawn. */
  public static final Corruption NONE = new Corruption(NO_NAME, 3, 0);

  /** Whether it leaves pictures as they are. */
  public boolean isNone() {
    return name.equals(NO_NAME);
  }

  public Corruption withName(String newName) {
    return new Corruption(newName, severity, seed);
  }

  public Corruption withSeverity(int newSeverity) {
    return new Corruption(name, newSeverity, seed);
  }

  public Corruption withSeed(long newSeed) {
    return new Corruption(name, severity, newSeed);
  }
}
