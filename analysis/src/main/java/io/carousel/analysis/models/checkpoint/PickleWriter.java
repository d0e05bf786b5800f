package io.carousel.analysis.models.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes pickles of PyTorch's tensors, in protocol 2: instructions of a small stack machine. */
public final class PickleWriter {

  /** The instruction that a pickle begins with. */
  private static final String PROTOCOL = "\u0080\u0002";

  private static final String FALSE = "\u0089";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Begins a pickle. */
  public PickleWriter() {
    write(PROTOCOL);
  }

  /** Adds instructions, a character a byte. */
  public PickleWriter write(String instructions) {
    bytes.writeBytes(instructions.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Pushes a text. */
  public PickleWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    write("X");
    int32(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  /** Pushes false. */
  public PickleWriter no() {
    return write(FALSE);
  }

  /**
   * Pushes a tensor that is all of a storage.
   *
   * @param storage the storage's key
   * @param storageClass the class of the storage in {@code torch}
   * @param elements how many numbers it has
   * @param shape the length of every axis
   * @param strides how many numbers lie from one element to the next along every axis
   */
  public PickleWriter tensor(
      String storage,
      String storageClass,
      int elements,
      List<Integer> shape,
      List<Integer> strides) {
    write("ctorch._utils\n_rebuild_tensor_v2\n((");
    text("storage");
    write("ctorch\n" + storageClass + "\n");
    text(storage);
    text("cpu");
    number(elements);
    write("tQ");
    number(0);
    tuple(shape);
    tuple(strides);
    no();
    return write("ccollections\nOrderedDict\n)RtR");
  }

  /** Ends the pickle. */
  public byte[] end() {
    write(".");
    return bytes.toByteArray();
  }

  private void tuple(List<Integer> numbers) {
    write("(");
    numbers.forEach(this::number);
    write("t");
  }

  private void number(int value) {
    write("J");
    int32(value);
  }

  private void int32(int value) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.writeBytes(buffer.putInt(value).array());
  }
}
