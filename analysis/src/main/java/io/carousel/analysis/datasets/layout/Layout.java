package io.carousel.analysis.datasets.layout;

import io.carousel.job.InvalidInputException;
import java.nio.file.Path;

/** A way in which a collection of pictures lies in a folder. */
public interface Layout {

  /** What lies so, with the files that show it: "Cars196 (car_ims/, cars_annos.mat)". */
  String title();

  /** Whether a folder has something that only this layout has; other parts of it may be missing. */
  boolean recognises(Path folder);

  /**
   * Lists the pictures; whether they are there and whole is not looked at.
   *
   * @throws InvalidInputException if a file of the layout is missing, with what is there instead
   *     and where the collection is to be had; or if one is wrong
   */
  PictureSet read(Path folder);
}
