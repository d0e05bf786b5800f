package io.carousel.analysis.models.torchscript;

import io.carousel.analysis.models.checkpoint.PickleWriter;
import io.carousel.analysis.models.checkpoint.StoredZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A TorchScript module in the making: tensors, and methods in TorchScript's Python. */
public final class ScriptModule {

  /** The class of the module, as its methods name the type of {@code self}. */
  public static final String SELF = "__torch__.Network";

  private static final String CLASS = "Network";
  private static final String FOLDER = "network";

  /** The oldest version of the format that has all that is used here (PyTorch 1.6). */
  private static final String FORMAT_VERSION = "3\n";

  private final StringBuilder declarations = new StringBuilder();
  private final StringBuilder methods = new StringBuilder();
  private final PickleWriter pickle = new PickleWriter();
  private final List<byte[]> storages = new ArrayList<>();

  /** An empty module. */
  public ScriptModule() {
    // An object of the class, whose attributes follow.
    pickle.write("c__torch__\n" + CLASS + "\n)\u0081}(").text("training").no();
  }

  /**
   * Adds a tensor; methods have it as {@code self.<name>}.
   *
   * @param shape the length of every axis
   * @param strides how many numbers lie from one element to the next along every axis
   * @param values its numbers
   * @param type what they are stored as
   */
  public void tensor(
      String name, List<Integer> shape, List<Integer> strides, float[] values, NumberType type) {
    String storage = String.valueOf(storages.size());
    declarations.append("  ").append(name).append(" : Tensor\n");
    pickle.text(name).tensor(storage, type.storageClass(), values.length, shape, strides);
    storages.add(type.encode(values));
  }

  /**
   * Adds a method that returns a tensor.
   *
   * @param name its name; a module needs one called forward
   * @param parameters what it takes
   * @param lines its statements
   */
  public void method(String name, List<MethodParameter> parameters, List<String> lines) {
    StringBuilder signature = new StringBuilder("self: " + SELF);
    for (MethodParameter parameter : parameters) {
      signature.append(", ").append(parameter.name()).append(": ").append(parameter.type());
    }
    methods.append("  def %s(%s) -> Tensor:\n".formatted(name, signature));
    lines.forEach(line -> methods.append("    ").append(line).append('\n'));
  }

  /** The module as the bytes of a file; the module must not be changed any more. */
  public byte[] archive() {
    String code =
        "class %s(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
                .formatted(CLASS)
            + declarations
            + methods;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StoredZip zip = new StoredZip(bytes, FOLDER)) {
      zip.add("version", FORMAT_VERSION.getBytes(StandardCharsets.UTF_8));
      zip.add("data.pkl", pickle.write("ub").end());
      zip.add("constants.pkl", new PickleWriter().write(")").end());
      zip.add("code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < storages.size(); i++) {
        zip.add("data/" + i, storages.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
