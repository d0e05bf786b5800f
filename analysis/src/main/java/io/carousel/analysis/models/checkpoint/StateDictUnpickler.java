package io.carousel.analysis.models.checkpoint;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the pickles of a checkpoint. A pickle is a program for a small stack machine that may name
 * any class and have it built. This one runs only the instructions that a state dict takes, and
 * builds only what is below; any other name is refused before anything is built from it.
 *
 * <p>An instruction takes at least a byte and makes at most one object, so that a pickle makes no
 * more than it has bytes. Containers may hold themselves, or each other a thousand times: none is
 * ever hashed, compared, printed or walked through, and keys are texts or numbers.
 */
final class StateDictUnpickler {

  private static final int STOP = '.';
  private static final int HIGHEST_PROTOCOL = 5;

  /** What may be called. */
  private enum Constructor {
    ORDERED_DICT("collections.OrderedDict"),
    TENSOR("torch._utils._rebuild_tensor_v2"),
    PARAMETER("torch._utils._rebuild_parameter");

    private final String name;

    Constructor(String name) {
      this.name = name;
    }
  }

  /** A storage class, such as torch.FloatStorage: only ever named, never called. */
  private record StorageClass(ElementType type) {}

  /** Where the items of a container begin on the stack. */
  private static final Object MARK = new Object();

  private static final Object NONE = new Object();

  private final PickleInput in;
  private final List<Object> stack = new ArrayList<>();
  private final Map<Long, Object> memo = new HashMap<>();
  private final Consumer<StorageReference> storages;

  private StateDictUnpickler(PickleInput in, Consumer<StorageReference> storages) {
    this.in = in;
    this.storages = storages;
  }

  /**
   * Reads the next pickle.
   *
   * @return a text, a {@link Long}, a {@link BigInteger}, a {@link Double}, a {@link Boolean}, an
   *     array for a tuple, a list, a map with texts or numbers as keys, a {@link TensorView}, or
   *     something else that is none of a state dict's business
   * @throws CheckpointException if it is damaged, or needs more than a state dict does
   */
  static Object read(PickleInput in) {
    return read(in, storage -> {});
  }

  /**
   * Reads the next pickle.
   *
   * @param storages hears of every storage that the pickle names, each time it does
   * @return as {@link #read(PickleInput)}
   * @throws CheckpointException as {@link #read(PickleInput)}
   */
  static Object read(PickleInput in, Consumer<StorageReference> storages) {
    try {
      return new StateDictUnpickler(in, storages).run();
    } catch (IOException e) {
      throw CheckpointException.cutShort(e.getMessage());
    }
  }

  private Object run() throws IOException {
    long end = in.remaining() - CheckpointLimits.PICKLE;
    for (int instruction = in.next(); instruction != STOP; instruction = in.next()) {
      if (in.remaining() < end) {
        throw new CheckpointException(
            "has a pickle of more than %d MB, which no state dict needs"
                .formatted(CheckpointLimits.PICKLE >> 20));
      }
      execute(instruction);
    }
    return pop();
  }

  private void execute(int instruction) throws IOException {
    switch (instruction) {
      case 0x80 -> protocol(in.next());
      case 0x95 -> in.bytes(Long.BYTES); // FRAME: how much follows, which is seen anyway.
      case 'N' -> push(NONE);
      case 0x88 -> push(true);
      case 0x89 -> push(false);
      case 'J' -> push((long) in.littleEndian(Integer.BYTES).getInt());
      case 'K' -> push((long) in.next());
      case 'M' -> push((long) Short.toUnsignedInt(in.littleEndian(Short.BYTES).getShort()));
      case 0x8a -> push(integer(in.bytes(in.next())));
      case 'G' -> push(in.littleEndian(Double.BYTES).order(ByteOrder.BIG_ENDIAN).getDouble());
      case 'X' -> push(in.text(Integer.toUnsignedLong(in.littleEndian(Integer.BYTES).getInt())));
      case 0x8c -> push(in.text(in.next()));
      case '(' -> push(MARK);
      case ')' -> push(new Object[0]);
      case 't' -> push(popToMark().toArray());
      case 0x85 -> push(popItems(1).toArray());
      case 0x86 -> push(popItems(2).toArray());
      case 0x87 -> push(popItems(3).toArray());
      case ']' -> push(new ArrayList<Object>());
      case 'a' -> addAll(popItems(1));
      case 'e' -> addAll(popToMark());
      case '}' -> push(new LinkedHashMap<Object, Object>());
      case 's' -> putAll(popItems(2));
      case 'u' -> putAll(popToMark());
      case 'q' -> memo.put((long) in.next(), peek());
      case 'r' -> memo.put(index(), peek());
      case 0x94 -> memo.put((long) memo.size(), peek());
      case 'h' -> push(remembered(in.next()));
      case 'j' -> push(remembered(index()));
      case 'c' -> {
        String module = in.line();
        push(named(module, in.line()));
      }
      case 'i' -> {
        String module = in.line();
        throw refused(module + "." + in.line());
      }
      case 0x93 -> {
        List<Object> names = popItems(2);
        push(named(text(names.get(0)), text(names.get(1))));
      }
      case 'R' -> {
        List<Object> call = popItems(2);
        push(built(call.get(0), tuple(call.get(1))));
      }
      case 'Q' -> {
        StorageReference storage = storage(tuple(pop()));
        storages.accept(storage);
        push(storage);
      }
      // The attributes of the dict (_metadata: versions of modules), which nobody needs.
      case 'b' -> popItems(1);
      default ->
          throw new CheckpointException(
              "is no state dict: its pickle has the instruction 0x%02x, which none needs"
                  .formatted(instruction));
    }
  }

  private static void protocol(int version) {
    if (version > HIGHEST_PROTOCOL) {
      throw new CheckpointException(
          "has a pickle of protocol %d, which is unknown".formatted(version));
    }
  }

  /** An integer of any length, little-endian. */
  private static Object integer(byte[] littleEndian) {
    byte[] bytes = littleEndian.clone();
    for (int i = 0; i < bytes.length / 2; i++) {
      byte low = bytes[i];
      bytes[i] = bytes[bytes.length - 1 - i];
      bytes[bytes.length - 1 - i] = low;
    }
    BigInteger value = bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private long index() throws IOException {
    return Integer.toUnsignedLong(in.littleEndian(Integer.BYTES).getInt());
  }

  private Object remembered(long index) {
    Object value = memo.get(index);
    if (value == null) {
      throw damaged();
    }
    return value;
  }

  private void push(Object value) {
    stack.add(value);
  }

  private Object peek() {
    if (stack.isEmpty()) {
      throw damaged();
    }
    return stack.get(stack.size() - 1);
  }

  private Object pop() {
    return popItems(1).get(0);
  }

  /** Takes the last items off the stack. */
  private List<Object> popItems(int count) {
    int from = stack.size() - count;
    if (from < 0) {
      throw damaged();
    }
    return pop(from, stack.size());
  }

  /** Takes what lies above the last mark off the stack, and the mark. */
  private List<Object> popToMark() {
    int mark = stack.size() - 1;
    while (mark >= 0 && stack.get(mark) != MARK) {
      mark--;
    }
    if (mark < 0) {
      throw damaged();
    }
    List<Object> items = pop(mark + 1, stack.size());
    stack.remove(mark);
    return items;
  }

  private List<Object> pop(int from, int to) {
    List<Object> top = stack.subList(from, to);
    List<Object> items = new ArrayList<>(top);
    top.clear();
    return items;
  }

  private void addAll(List<Object> items) {
    if (!(peek() instanceof List<?>)) {
      throw damaged();
    }
    listAt(peek()).addAll(items);
  }

  /** Lists come from one instruction, which makes them of any objects. */
  @SuppressWarnings("unchecked")
  private static List<Object> listAt(Object list) {
    return (List<Object>) list;
  }

  private void putAll(List<Object> items) {
    if (!(peek() instanceof Map<?, ?>) || items.size() % 2 != 0) {
      throw damaged();
    }
    Map<Object, Object> dict = dictAt(peek());
    for (int i = 0; i < items.size(); i += 2) {
      Object key = items.get(i);
      // No other key, so that no hash of a container that holds itself is ever taken.
      if (!(key instanceof String || key instanceof Number || key instanceof Boolean)) {
        throw new CheckpointException(
            "is no state dict: it has a key that is neither text nor number");
      }
      dict.put(key, items.get(i + 1));
    }
  }

  /** Maps come from one instruction and one constructor, which make them of any objects. */
  @SuppressWarnings("unchecked")
  private static Map<Object, Object> dictAt(Object dict) {
    return (Map<Object, Object>) dict;
  }

  private static Object named(String module, String name) {
    String full = module + "." + name;
    for (Constructor constructor : Constructor.values()) {
      if (constructor.name.equals(full)) {
        return constructor;
      }
    }
    Optional<ElementType> type = ElementType.ofStorageClass(name);
    if (module.equals("torch") && type.isPresent()) {
      return new StorageClass(type.get());
    }
    throw refused(full);
  }

  private static CheckpointException refused(String className) {
    return new CheckpointException(
        "wants to build "
            + className
            + ", which is refused, as no state dict needs it; save it with"
            + " torch.save(module.state_dict(), file)");
  }

  private static Object built(Object constructor, Object[] arguments) {
    if (!(constructor instanceof Constructor known)) {
      throw damaged();
    }
    return switch (known) {
      case ORDERED_DICT -> {
        if (arguments.length > 0) {
          throw new CheckpointException(
              "is no state dict: it has an OrderedDict built from a value");
        }
        yield new LinkedHashMap<Object, Object>();
      }
      case TENSOR -> tensor(arguments);
      case PARAMETER -> item(arguments, 0);
    };
  }

  /** _rebuild_tensor_v2(storage, offset, shape, strides, requires_grad, hooks). */
  private static TensorView tensor(Object[] arguments) {
    if (!(item(arguments, 0) instanceof StorageReference storage)) {
      throw damaged();
    }
    return new TensorView(
        storage,
        number(item(arguments, 1)),
        numbers(item(arguments, 2)),
        numbers(item(arguments, 3)));
  }

  /** A persistent id names a storage: ("storage", class, key, device, elements[, view]). */
  private static StorageReference storage(Object[] parts) {
    if (!"storage".equals(item(parts, 0)) || !(item(parts, 1) instanceof StorageClass storage)) {
      throw new CheckpointException("is no state dict: it refers to something that is no storage");
    }
    if (parts.length > 5 && parts[5] != NONE) {
      throw new CheckpointException(
          "has storages that are views of others, as PyTorch before 1.0 wrote; save it anew with"
              + " a later PyTorch");
    }
    // The device it was on, parts[3], is "cpu" or "cuda:0" and says nothing about the numbers.
    return new StorageReference(text(item(parts, 2)), storage.type(), number(item(parts, 4)));
  }

  private static Object item(Object[] tuple, int index) {
    if (index >= tuple.length) {
      throw damaged();
    }
    return tuple[index];
  }

  private static Object[] tuple(Object value) {
    if (value instanceof Object[] tuple) {
      return tuple;
    }
    throw damaged();
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw damaged();
  }

  private static long number(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    throw damaged();
  }

  private static List<Long> numbers(Object value) {
    Object[] tuple = tuple(value);
    if (tuple.length > CheckpointLimits.AXES) {
      throw new CheckpointException(
          "has a tensor of %d axes, where 0 to %d can be"
              .formatted(tuple.length, CheckpointLimits.AXES));
    }
    return Arrays.stream(tuple).map(StateDictUnpickler::number).toList();
  }

  private static CheckpointException damaged() {
    return new CheckpointException("holds no pickle of a state dict" + CheckpointException.AGAIN);
  }
}
