package io.carousel.analysis.models.torchscript;

/**
 * What a method takes, besides {@code self}.
 *
 * @param name what its lines call it
 * @param type its type in TorchScript: "Tensor"
 */
public record MethodParameter(String name, String type) {

  /** A tensor. */
  public static MethodParameter tensor(String name) {
    return new MethodParameter(name, "Tensor");
  }

  /** A list of tensors. */
  public static MethodParameter tensors(String name) {
    return new MethodParameter(name, "List[Tensor]");
  }

  /** A number. */
  public static MethodParameter number(String name) {
    return new MethodParameter(name, "float");
  }
}
