package io.carousel.analysis.training.losses;

import java.util.ArrayList;
import java.util.List;

/** Parameters of which none is given; it remembers which were asked for. */
final class DefaultParameters implements Parameters {

  private final List<String> names = new ArrayList<>();

  @Override
  public double number(String name, double standard, double least, double greatest) {
    names.add(name);
    return standard;
  }

  @Override
  public int wholeNumber(String name, int standard, int least, int greatest) {
    names.add(name);
    return standard;
  }

  @Override
  public boolean flag(String name, boolean standard) {
    names.add(name);
    return standard;
  }

  /** The names so far, in the order in which they were asked for. */
  List<String> names() {
    return List.copyOf(names);
  }
}
