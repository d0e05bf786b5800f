package io.carousel.analysis.models.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The format of the library safetensors: the length of a header (8 bytes, little-endian), the
 * header, which is JSON, and the numbers. The header says of each tensor its type, its shape and
 * where its numbers begin and end; {@code __metadata__} is skipped. The numbers of all tensors fill
 * the rest of the file without gap or overlap, so that no header can ask for more memory than the
 * file has.
 */
final class SafetensorsFormat implements CheckpointFormat {

  static final String METADATA = "__metadata__";
  static final String TYPE = "dtype";
  static final String SHAPE = "shape";
  static final String OFFSETS = "data_offsets";

  /** The bytes that say how long the header is. */
  static final int PREFIX = Long.BYTES;

  /** The longest header that the library itself reads. */
  private static final long LONGEST_HEADER = 100_000_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Where a tensor's numbers are, from the end of the header. */
  private record Extent(String name, long begin, long end) {}

  /**
   * Whether a file is one: its header has a length that it can have, and begins as JSON does.
   *
   * @param start the first nine bytes of the file, or all where it has fewer
   * @param size how long the file is
   */
  static boolean isOne(byte[] start, long size) {
    if (start.length <= PREFIX || start[PREFIX] != '{') {
      return false;
    }
    long header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return header > 0 && header <= Math.min(size - PREFIX, LONGEST_HEADER);
  }

  @Override
  public SavedTensors read(Path file, Predicate<String> wanted) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      int length = Math.toIntExact(bytes(channel, PREFIX).getLong());
      JsonNode header = JSON.readTree(bytes(channel, length).array());
      if (!header.isObject()) {
        throw CheckpointException.cutShort("its header is no JSON object");
      }
      Map<String, TensorView> views = new LinkedHashMap<>();
      List<Extent> extents = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : header.properties()) {
        if (!entry.getKey().equals(METADATA)) {
          TensorView view = view(entry.getKey(), entry.getValue());
          views.put(entry.getKey(), view);
          extents.add(extent(entry.getKey(), entry.getValue(), view));
        }
      }
      long first = PREFIX + (long) length;
      requireFilled(extents, channel.size() - first);
      Map<String, float[]> storages = new HashMap<>();
      for (Extent extent : extents) {
        if (wanted.test(extent.name())) {
          channel.position(first + extent.begin());
          StorageReference storage = views.get(extent.name()).storage();
          storages.put(extent.name(), storage.type().decode(bytes(channel, storage.bytes())));
        }
      }
      return new SavedTensors(views, storages);
    } catch (JsonProcessingException e) {
      throw CheckpointException.cutShort("its header is no JSON: " + e.getOriginalMessage());
    }
  }

  private static TensorView view(String name, JsonNode entry) {
    ElementType type =
        ElementType.ofCode(entry.path(TYPE).asText())
            .orElseThrow(
                () ->
                    new CheckpointException(
                        "has a tensor %s of type %s, which is not read"
                            .formatted(name, entry.path(TYPE).asText("that is missing"))));
    List<Long> shape = new ArrayList<>();
    long elements = 1;
    for (JsonNode axis : entry.path(SHAPE)) {
      if (!axis.isIntegralNumber() || !axis.canConvertToLong() || axis.asLong() < 0) {
        throw malformed(name, SHAPE);
      }
      shape.add(axis.asLong());
      try {
        elements = Math.multiplyExact(elements, axis.asLong());
      } catch (ArithmeticException e) {
        throw malformed(name, SHAPE);
      }
    }
    if (!entry.path(SHAPE).isArray()) {
      throw malformed(name, SHAPE);
    }
    return new TensorView(new StorageReference(name, type, elements), 0, shape, strides(shape));
  }

  /** Those of numbers of which the last axis runs fastest. */
  private static List<Long> strides(List<Long> shape) {
    Long[] strides = new Long[shape.size()];
    long stride = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, shape.get(axis));
    }
    return List.of(strides);
  }

  private static Extent extent(String name, JsonNode entry, TensorView view) {
    JsonNode offsets = entry.path(OFFSETS);
    if (offsets.size() != 2
        || !offsets.get(0).canConvertToLong()
        || !offsets.get(1).canConvertToLong()) {
      throw malformed(name, OFFSETS);
    }
    Extent extent = new Extent(name, offsets.get(0).asLong(), offsets.get(1).asLong());
    if (extent.end() - extent.begin() != view.storage().bytes()) {
      throw malformed(name, OFFSETS);
    }
    return extent;
  }

  private static CheckpointException malformed(String name, String field) {
    return CheckpointException.cutShort("tensor %s has %s that cannot be".formatted(name, field));
  }

  /** Refuses tensors that overlap, or leave some of the file's numbers out. */
  private static void requireFilled(List<Extent> extents, long size) {
    long end = 0;
    for (Extent extent :
        extents.stream()
            .sorted(Comparator.comparingLong(Extent::begin).thenComparingLong(Extent::end))
            .toList()) {
      if (extent.begin() != end) {
        throw malformed(extent.name(), OFFSETS);
      }
      end = extent.end();
    }
    if (end != size) {
      throw CheckpointException.cutShort(
          "it has %d bytes of numbers where its header says %d".formatted(size, end));
    }
  }

  private static ByteBuffer bytes(SeekableByteChannel channel, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw CheckpointException.cutShort("it ends too early");
      }
    }
    return buffer.flip();
  }
}
