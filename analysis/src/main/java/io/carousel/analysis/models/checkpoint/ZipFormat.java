package io.carousel.analysis.models.checkpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The format of torch 1.6 and later: a zip with one folder, and in it {@code data.pkl}, the pickle,
 * and {@code data/<key>}, one entry a storage.
 */
final class ZipFormat implements CheckpointFormat {

  private static final String PICKLE = "/data.pkl";

  @Override
  public SavedTensors read(Path file, Predicate<String> wanted) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      // The folder's name is that of the file when it was saved, or "archive".
      String folder = folder(zip);
      requireLittleEndian(zip, folder);
      Map<String, TensorView> views;
      ZipEntry pickle = zip.getEntry(folder + PICKLE);
      requirePlain(pickle);
      try (InputStream in = new BufferedInputStream(zip.getInputStream(pickle))) {
        Object pickled = StateDictUnpickler.read(new PickleInput(in, pickle.getSize()));
        views = SavedTensors.viewsIn(pickled, wanted, Files.size(file));
      }
      Map<String, float[]> storages = new HashMap<>();
      for (StorageReference storage : SavedTensors.storages(views, wanted).values()) {
        storages.put(storage.key(), numbers(zip, folder, storage));
      }
      return new SavedTensors(views, storages);
    } catch (ZipException e) {
      throw CheckpointException.cutShort(e.getMessage());
    }
  }

  private static String folder(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(PICKLE) && name.indexOf('/') == name.lastIndexOf('/'))
        .map(name -> name.substring(0, name.indexOf('/')))
        .findFirst()
        .orElseThrow(
            () -> new CheckpointException("is a zip file, but no PyTorch checkpoint: no data.pkl"));
  }

  /** PyTorch never compresses; an entry that is would let a small file claim any size. */
  private static void requirePlain(ZipEntry pickle) {
    if (pickle.getMethod() != ZipEntry.STORED || pickle.getSize() > CheckpointLimits.PICKLE) {
      throw new CheckpointException(
          "has %s compressed, or of more than %d MB, which PyTorch does not write%s"
              .formatted(
                  pickle.getName(), CheckpointLimits.PICKLE >> 20, CheckpointException.AGAIN));
    }
  }

  private static void requireLittleEndian(ZipFile zip, String folder) throws IOException {
    ZipEntry entry = zip.getEntry(folder + "/byteorder");
    if (entry == null) {
      return; // Only torch 2.1 and later says so.
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String order = new String(in.readNBytes(16), StandardCharsets.US_ASCII);
      if (!order.equals("little")) {
        throw new CheckpointException(
            "holds its numbers in another order than little-endian; save it on another machine");
      }
    }
  }

  private static float[] numbers(ZipFile zip, String folder, StorageReference storage)
      throws IOException {
    int bytes = storage.bytes();
    String name = folder + "/data/" + storage.key();
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new CheckpointException(
          "lacks the storage " + name + " that a tensor needs" + CheckpointException.AGAIN);
    }
    // PyTorch never compresses; an entry that is would let a small file claim any size.
    if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != bytes) {
      throw new CheckpointException(
          "has a storage %s of %d bytes where %d plain ones must be%s"
              .formatted(name, entry.getSize(), bytes, CheckpointException.AGAIN));
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(bytes);
      if (content.length < bytes) {
        throw CheckpointException.cutShort(name);
      }
      return storage.type().decode(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
    }
  }
}
