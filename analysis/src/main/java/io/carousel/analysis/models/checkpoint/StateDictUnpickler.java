package io.carousel.analysis.models.checkpoint;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;

/**
 * Reads the pickles of a checkpoint. A pickle is a program for a small stack machine that may name
 * any class and have it built. This one runs only the instructions that a state dict takes, and
 * answers every name of a class itself, so that nothing reaches the library's own registry of
 * classes: a name that is not below is refused before anything is built from it.
 */
final class StateDictUnpickler extends Unpickler {

  /** The instructions that are left to the library: plain values, containers, the memo, calls. */
  private static final Set<Short> PLAIN =
      Set.of(
          Opcodes.PROTO,
          Opcodes.FRAME,
          Opcodes.STOP,
          Opcodes.NONE,
          Opcodes.NEWTRUE,
          Opcodes.NEWFALSE,
          Opcodes.BININT,
          Opcodes.BININT1,
          Opcodes.BININT2,
          Opcodes.LONG1,
          Opcodes.BINFLOAT,
          Opcodes.SHORT_BINUNICODE,
          Opcodes.MARK,
          Opcodes.EMPTY_TUPLE,
          Opcodes.TUPLE,
          Opcodes.TUPLE1,
          Opcodes.TUPLE2,
          Opcodes.TUPLE3,
          Opcodes.EMPTY_LIST,
          Opcodes.APPEND,
          Opcodes.APPENDS,
          Opcodes.BINPUT,
          Opcodes.LONG_BINPUT,
          Opcodes.MEMOIZE,
          Opcodes.BINGET,
          Opcodes.LONG_BINGET,
          Opcodes.REDUCE,
          Opcodes.BINPERSID);

  private static final Map<String, IObjectConstructor> CLASSES =
      Map.of(
          "collections.OrderedDict", StateDictUnpickler::orderedDict,
          "torch._utils._rebuild_tensor_v2", StateDictUnpickler::tensor,
          "torch._utils._rebuild_parameter", arguments -> arguments[0]);

  /** A storage class, such as torch.FloatStorage: only ever named, never called. */
  private record StorageClass(ElementType type) {}

  /** Fails at its end, where the library would take -1 for a byte. */
  private static final class Unending extends FilterInputStream {

    Unending(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return present(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return present(super.read(buffer, offset, length));
    }

    private static int present(int read) throws IOException {
      if (read < 0) {
        throw new EOFException("its pickle has no end");
      }
      return read;
    }
  }

  /**
   * Reads the next pickle.
   *
   * @throws CheckpointException if it is damaged, or needs more than a state dict does
   */
  Object read(InputStream in) {
    try {
      return load(new Unending(in));
    } catch (CheckpointException e) {
      throw e;
    } catch (IOException e) {
      throw CheckpointException.cutShort(e.getMessage());
    } catch (RuntimeException e) {
      // The library trusts its input: a damaged one shows as any of ClassCast-, IndexOutOfBounds-,
      // NegativeArraySize- or PickleException.
      throw new CheckpointException(
          "holds no pickle of a state dict (" + e + ")" + CheckpointException.AGAIN, e);
    }
  }

  @Override
  protected Object dispatch(short opcode) throws IOException {
    switch (opcode) {
      case Opcodes.GLOBAL ->
          stack.add(named(PickleUtils.readline(input), PickleUtils.readline(input)));
      case Opcodes.INST ->
          throw refused(PickleUtils.readline(input) + "." + PickleUtils.readline(input));
      case Opcodes.STACK_GLOBAL -> {
        Object name = stack.pop();
        stack.add(named((String) stack.pop(), (String) name));
      }
      case Opcodes.BINUNICODE -> stack.add(text());
      case Opcodes.EMPTY_DICT -> stack.add(new LinkedHashMap<String, Object>());
      case Opcodes.SETITEM -> {
        Object value = stack.pop();
        Object key = stack.pop();
        put(key, value);
      }
      case Opcodes.SETITEMS -> {
        List<Object> items = stack.pop_all_since_marker();
        for (int i = 0; i < items.size(); i += 2) {
          put(items.get(i), items.get(i + 1));
        }
      }
      case Opcodes.BUILD -> {
        // The attributes of the dict (_metadata: versions of modules), which nobody needs.
        stack.pop();
      }
      default -> {
        if (!PLAIN.contains(opcode)) {
          throw new CheckpointException(
              "is no state dict: its pickle has the instruction 0x%02x, which none needs"
                  .formatted(opcode));
        }
        return super.dispatch(opcode);
      }
    }
    return NO_RETURN_VALUE;
  }

  /** A persistent id names a storage: ("storage", class, key, device, elements[, view]). */
  @Override
  protected Object persistentLoad(Object id) {
    Object[] parts = (Object[]) id;
    if (!"storage".equals(parts[0]) || !(parts[1] instanceof StorageClass storage)) {
      throw new CheckpointException("is no state dict: it refers to a " + parts[0]);
    }
    if (parts.length > 5 && parts[5] != null) {
      throw new CheckpointException(
          "has storages that are views of others, as PyTorch before 1.0 wrote; save it anew with"
              + " a later PyTorch");
    }
    // The device it was on, parts[3], is "cpu" or "cuda:0" and says nothing about the numbers.
    return new StorageReference((String) parts[2], storage.type(), ((Number) parts[4]).longValue());
  }

  private Object named(String module, String name) {
    String full = module + "." + name;
    IObjectConstructor constructor = CLASSES.get(full);
    if (constructor != null) {
      return constructor;
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

  /** Text with a length before it; the length is not believed before that much is there. */
  private String text() throws IOException {
    long length = PickleUtils.bytes_to_uint(PickleUtils.readbytes(input, 4), 0);
    if (length > input.available()) {
      throw new IOException("a text of " + length + " bytes is longer than the file");
    }
    return new String(PickleUtils.readbytes(input, (int) length), StandardCharsets.UTF_8);
  }

  private void put(Object key, Object value) {
    // No key but text, so that no hash of a container that holds itself is ever taken.
    if (!(key instanceof String text)) {
      throw new CheckpointException("is no state dict: it has a key that is no text");
    }
    dictAt(stack.peek()).put(text, value);
  }

  /** What {@link #put} and {@link #orderedDict} made: nothing else in here is a map. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> dictAt(Object object) {
    return (Map<String, Object>) object;
  }

  private static Object orderedDict(Object[] arguments) {
    if (arguments.length > 0) {
      throw new CheckpointException("is no state dict: it has an OrderedDict built from a value");
    }
    return new LinkedHashMap<String, Object>();
  }

  /** _rebuild_tensor_v2(storage, offset, shape, strides, requires_grad, hooks). */
  private static Object tensor(Object[] arguments) {
    return new TensorView(
        (StorageReference) arguments[0],
        ((Number) arguments[1]).longValue(),
        longs(arguments[2]),
        longs(arguments[3]));
  }

  private static List<Long> longs(Object tuple) {
    return Arrays.stream((Object[]) tuple).map(number -> ((Number) number).longValue()).toList();
  }
}
