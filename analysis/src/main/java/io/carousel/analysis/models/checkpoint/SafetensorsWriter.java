package io.carousel.analysis.models.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes state dicts in the format of {@link SafetensorsFormat}. Tensors of larger numbers come
 * first, and the header is filled up with spaces, so that every number lies at a multiple of its
 * size.
 */
final class SafetensorsWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Tensor> tensors;

  SafetensorsWriter(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  void write(OutputStream out) throws IOException {
    List<String> names = new ArrayList<>(tensors.keySet());
    names.sort(Comparator.comparingInt((String name) -> -type(name).bytes()));
    byte[] header = header(names);
    out.write(
        ByteBuffer.allocate(SafetensorsFormat.PREFIX)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .array());
    out.write(header);
    for (String name : names) {
      out.write(type(name).encode(tensors.get(name).values()));
    }
  }

  private ElementType type(String name) {
    return tensors.get(name).type().written();
  }

  private byte[] header(List<String> names) throws JsonProcessingException {
    ObjectNode header = JSON.createObjectNode();
    // Programs that take weights of more than one framework ask for it.
    header.putObject(SafetensorsFormat.METADATA).put("format", "pt");
    long begin = 0;
    for (String name : names) {
      ObjectNode entry = header.putObject(name).put(SafetensorsFormat.TYPE, type(name).code());
      ArrayNode shape = entry.putArray(SafetensorsFormat.SHAPE);
      tensors.get(name).shape().forEach(shape::add);
      long end = begin + (long) tensors.get(name).values().length * type(name).bytes();
      entry.putArray(SafetensorsFormat.OFFSETS).add(begin).add(end);
      begin = end;
    }
    byte[] text = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    int length = (text.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    byte[] padded = Arrays.copyOf(text, length);
    Arrays.fill(padded, text.length, length, (byte) ' ');
    return padded;
  }
}
