package io.carousel.analysis.models.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a state dict in the zip format of PyTorch 1.6 and later, as {@code torch.save} would: an
 * ordered dict of tensors, each with a storage of its own. The same tensors give the same bytes.
 */
final class StateDictArchive {

  private static final String FOLDER = "archive/";
  private static final String FORMAT_VERSION = "3\n";

  /** Any time will do, as long as it is always the same. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StateDictArchive() {}

  static void write(StateDict dict, OutputStream out) throws IOException {
    StateDictPickle pickle = new StateDictPickle();
    List<byte[]> storages = new ArrayList<>();
    for (Map.Entry<String, Tensor> entry : dict.tensors().entrySet()) {
      pickle.add(entry.getKey(), entry.getValue(), storages.size());
      storages.add(numbers(entry.getValue()));
    }
    ZipOutputStream zip = new ZipOutputStream(out);
    add(zip, "data.pkl", pickle.end());
    add(zip, "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < storages.size(); i++) {
      add(zip, "data/" + i, storages.get(i));
    }
    add(zip, "version", FORMAT_VERSION.getBytes(StandardCharsets.US_ASCII));
    zip.finish();
  }

  static byte[] bytes(StateDict dict) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(dict, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory that cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] numbers(Tensor tensor) {
    ByteBuffer buffer =
        ByteBuffer.allocate(tensor.values().length * tensor.type().bytes())
            .order(ByteOrder.LITTLE_ENDIAN);
    switch (tensor.type()) {
      case FLOAT32 -> buffer.asFloatBuffer().put(tensor.values());
      case INT64 -> {
        for (float value : tensor.values()) {
          buffer.putLong((long) value);
        }
      }
      default -> throw new IllegalArgumentException("no tensors of " + tensor.type() + " are written");
    }
    return buffer.array();
  }

  /** PyTorch reads entries that are stored as they are, not compressed. */
  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(FOLDER + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
