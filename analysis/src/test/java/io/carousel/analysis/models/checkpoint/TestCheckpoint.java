package io.carousel.analysis.models.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small checkpoints, right and wrong ones, as PyTorch would; pickles are in Latin-1. */
final class TestCheckpoint {

  private final Path file;
  private final boolean zip;
  private final Map<String, byte[]> storages = new LinkedHashMap<>();
  private String pickle = "";

  private TestCheckpoint(Path folder, boolean zip) {
    this.file = folder.resolve("test.pth");
    this.zip = zip;
  }

  static TestCheckpoint zip(Path folder) {
    return new TestCheckpoint(folder, true);
  }

  static TestCheckpoint legacy(Path folder) {
    return new TestCheckpoint(folder, false);
  }

  TestCheckpoint storage(String key, byte[] content) {
    storages.put(key, content);
    return this;
  }

  /** Saves a pickle that is given as it is, without PROTO. */
  TestCheckpoint pickle(String instructions) {
    pickle = "\u0080\u0002" + instructions;
    return this;
  }

  /** Saves a state dict. */
  TestCheckpoint pickle(UnaryOperator<DictPickle> entries) {
    return pickle(dict(entries) + ".");
  }

  /** The instructions that build a dict of tensors. */
  static String dict(UnaryOperator<DictPickle> entries) {
    return entries.apply(new DictPickle()).instructions.toString();
  }

  Path write() throws IOException {
    Files.write(file, zip ? zipped() : legacy());
    return file;
  }

  private byte[] zipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      add(out, "archive/data.pkl", latin(pickle));
      for (Map.Entry<String, byte[]> storage : storages.entrySet()) {
        add(out, "archive/data/" + storage.getKey(), storage.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(content);
  }

  private byte[] legacy() throws IOException {
    String magic = "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.";
    String protocol = "\u0080\u0002M\u00e9\u0003.";
    String machine = "\u0080\u0002}" + text("little_endian") + "\u0088s.";
    return latin(magic + protocol + machine + pickle);
  }

  /** The instruction that pushes a text. */
  static String text(String text) {
    return "X" + int32(text.length()) + text;
  }

  static byte[] floats(float... values) {
    byte[] bytes = new byte[4 * values.length];
    ByteBuffer buffer = over(bytes);
    for (float value : values) {
      buffer.putFloat(value);
    }
    return bytes;
  }

  static byte[] shorts(int... values) {
    byte[] bytes = new byte[2 * values.length];
    ByteBuffer buffer = over(bytes);
    for (int value : values) {
      buffer.putShort((short) value);
    }
    return bytes;
  }

  static byte[] longs(long... values) {
    byte[] bytes = new byte[8 * values.length];
    ByteBuffer buffer = over(bytes);
    for (long value : values) {
      buffer.putLong(value);
    }
    return bytes;
  }

  private static ByteBuffer over(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String int32(int value) {
    byte[] bytes = new byte[4];
    over(bytes).putInt(value);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The instructions that build a state dict. */
  static final class DictPickle {

    private final StringBuilder instructions = new StringBuilder("ccollections\nOrderedDict\n)R");
    private String device = "cpu";

    DictPickle device(String name) {
      device = name;
      return this;
    }

    DictPickle tensor(
        String name,
        String storageClass,
        String key,
        long elements,
        int offset,
        List<Integer> shape,
        List<Integer> strides) {
      instructions
          .append(text(name))
          .append("ctorch._utils\n_rebuild_tensor_v2\n((")
          .append(text("storage"))
          .append("ctorch\n")
          .append(storageClass)
          .append('\n')
          .append(text(key))
          .append(text(device))
          .append(int64(elements))
          .append("tQJ")
          .append(int32(offset))
          .append(tuple(shape))
          .append(tuple(strides))
          .append("\u0089ccollections\nOrderedDict\n)RtRs");
      return this;
    }

    private static String tuple(List<Integer> numbers) {
      StringBuilder tuple = new StringBuilder("(");
      numbers.forEach(number -> tuple.append('J').append(int32(number)));
      return tuple.append('t').toString();
    }

    private static String int64(long value) {
      return "\u008a\u0008" + new String(longs(value), StandardCharsets.ISO_8859_1);
    }
  }
}
