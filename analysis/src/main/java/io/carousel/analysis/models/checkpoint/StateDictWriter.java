package io.carousel.analysis.models.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes state dicts in the zip format, as torch 1.6 and later do. */
final class StateDictWriter {

  private static final String FOLDER = "archive";

  /** The version of the format that PyTorch writes for what is no program. */
  private static final String VERSION = "3\n";

  private StateDictWriter() {}

  static byte[] bytes(Map<String, Tensor> tensors) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(tensors, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Map<String, Tensor> tensors, OutputStream out) throws IOException {
    Map<String, byte[]> storages = new LinkedHashMap<>();
    PickleWriter pickle = new PickleWriter();
    pickle.write("ccollections\nOrderedDict\n)R(");
    tensors.forEach(
        (name, tensor) -> {
          String key = String.valueOf(storages.size());
          ElementType type = tensor.type().written();
          pickle.text(name);
          pickle.tensor(
              key,
              type.storageClass(),
              tensor.values().length,
              tensor.shape(),
              rowMajor(tensor.shape()));
          storages.put(key, type.encode(tensor.values()));
        });
    pickle.write("u");
    try (StoredZip zip = new StoredZip(out, FOLDER)) {
      zip.add("data.pkl", pickle.end());
      zip.add("byteorder", "little".getBytes(StandardCharsets.US_ASCII));
      for (Map.Entry<String, byte[]> storage : storages.entrySet()) {
        zip.add("data/" + storage.getKey(), storage.getValue());
      }
      zip.add("version", VERSION.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static List<Integer> rowMajor(List<Integer> shape) {
    Integer[] strides = new Integer[shape.size()];
    int stride = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, shape.get(axis));
    }
    return List.of(strides);
  }
}
