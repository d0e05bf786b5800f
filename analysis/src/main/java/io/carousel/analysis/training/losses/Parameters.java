package io.carousel.analysis.training.losses;

/** A loss's parameters, each asked for by its name with its default and its bounds. */
interface Parameters {

  /** A number, bounds included. */
  double number(String name, double standard, double least, double greatest);

  /** A whole number, bounds included. */
  int wholeNumber(String name, int standard, int least, int greatest);

  /** True or false. */
  boolean flag(String name, boolean standard);
}
