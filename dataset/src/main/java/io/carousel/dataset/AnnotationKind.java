package io.carousel.dataset;

import java.util.Locale;

/** The pictures that say what the pixels of an image are. */
public enum AnnotationKind {
  /** 8-bit grey: 255 on the car, 0 elsewhere. */
  MASK,
  /** 8-bit grey: the {@link CarPart#label()} of the part, 0 elsewhere. */
  PARTS,
  /** 16-bit grey: millimetres along the line of sight; 0 no surface, 65535 that far or farther. */
  DEPTH,
  /** RGB: (x, y, z) * 127.5 + 127.5 in the camera's axes; 0, 0, 0 no surface. */
  NORMALS,
  /** 8-bit grey: 255 where the sun's middle does not see the surface. */
  SHADOW;

  /** The name of its folder: "mask". */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
