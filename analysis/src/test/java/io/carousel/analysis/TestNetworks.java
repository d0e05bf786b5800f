package io.carousel.analysis;

import io.carousel.analysis.models.torchscript.MethodParameter;
import io.carousel.analysis.models.torchscript.NumberType;
import io.carousel.analysis.models.torchscript.ScriptModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small networks in files, whose embedding of an image is the mean of every channel. */
public final class TestNetworks {

  private static final int VARINT = 0;
  private static final int BYTES = 2;
  private static final int FLOAT = 1;

  private TestNetworks() {}

  /** A TorchScript network that adds 0, 1 and 2 to the means of the three channels. */
  public static Path torchScript(Path file) throws IOException {
    ScriptModule module = new ScriptModule();
    module.tensor("shift", List.of(3), List.of(1), new float[] {0, 1, 2}, NumberType.FLOAT32);
    module.method(
        "forward",
        List.of(MethodParameter.tensor("x")),
        List.of("mean = torch.mean(x, [2, 3])", "return torch.add(mean, self.shift)"));
    return Files.write(file, module.archive());
  }

  /**
   * A TorchScript network whose embedding of an image is every channel's mean square, and a number
   * more, so that its gradient in a pixel is proportional to the pixel.
   */
  public static Path squares(Path file, float more) throws IOException {
    ScriptModule module = new ScriptModule();
    module.tensor(
        "shift", List.of(3), List.of(1), new float[] {more, 2 * more, more}, NumberType.FLOAT32);
    module.method(
        "forward",
        List.of(MethodParameter.tensor("x")),
        List.of(
            "squares = torch.mul(x, x)",
            "mean = torch.mean(squares, [2, 3])",
            "return torch.add(mean, self.shift)"));
    return Files.write(file, module.archive());
  }

  /** A TorchScript network whose result is no embedding. */
  public static Path withoutPooling(Path file) throws IOException {
    ScriptModule module = new ScriptModule();
    module.method("forward", List.of(MethodParameter.tensor("x")), List.of("return torch.relu(x)"));
    return Files.write(file, module.archive());
  }

  /** An ONNX network: GlobalAveragePool and Flatten. */
  public static Path onnx(Path file) throws IOException {
    byte[] graph =
        join(
            field(1, node("GlobalAveragePool", "images", "means")),
            field(1, node("Flatten", "means", "embeddings")),
            field(2, text("means")),
            field(11, tensor("images", 3, 4, 4)),
            field(12, tensor("embeddings", 3)));
    byte[] operators = field(2, 13);
    return Files.write(file, join(field(1, 8), field(7, graph), field(8, operators)));
  }

  private static byte[] node(String operator, String input, String output) {
    return join(field(1, text(input)), field(2, text(output)), field(4, text(operator)));
  }

  /** A float tensor whose first axis has any length. */
  private static byte[] tensor(String name, int... lengths) {
    byte[] shape = field(1, field(2, text("n")));
    for (int length : lengths) {
      shape = join(shape, field(1, field(1, length)));
    }
    byte[] type = field(1, join(field(1, FLOAT), field(2, shape)));
    return join(field(1, text(name)), field(2, type));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A field of a protobuf message that is a number. */
  private static byte[] field(int number, int value) {
    return join(varint(number << 3 | VARINT), varint(value));
  }

  /** A field of a protobuf message that is text or another message. */
  private static byte[] field(int number, byte[] content) {
    return join(varint(number << 3 | BYTES), varint(content.length), content);
  }

  private static byte[] varint(int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rest = value;
    for (; rest > 0x7f; rest >>= 7) {
      bytes.write(rest | 0x80);
    }
    bytes.write(rest);
    return bytes.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
