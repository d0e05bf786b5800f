package io.carousel.analysis.models.catalogue;

/**
 * What the untrained network was called before: "None", as in the paper, whose row of that name is
 * another network, however. Files of older versions still say so.
 */
public final class FormerName {

  private static final String NONE = "None";

  private static final String NOW = "Untrained";

  /** The stem of its files then. */
  public static final String FILE = "none";

  private FormerName() {}

  /** What a model or loss is called now. */
  public static String current(String name) {
    return NONE.equals(name) ? NOW : name;
  }

  /** How a model was trained whose file does not say, from its name. */
  public static LossInfo loss(String model, LossInfo loss) {
    return loss == null && NONE.equals(model) ? LossInfo.UNTRAINED : loss;
  }

  /** What a model is whose file does not say, from its loss's name. */
  static ModelKind kind(String loss) {
    return NONE.equals(loss) ? ModelKind.UNTRAINED : ModelKind.TRAINED;
  }
}
