package io.carousel.proof;

import io.carousel.job.FolderTree;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What Jazzer calls over and over: a reader gets bytes, and must take them or refuse them in lines
 * that can be shown. The first byte says which reader, so that one process, which takes seconds to
 * start and long to become fast, does for all.
 */
@SuppressWarnings("EnumOrdinal") // An input's first byte says which reader it is for.
public final class ReaderFuzz {

  /** Where writing costs nothing, if there is such a place. */
  private static final Path MEMORY = Path.of("/dev/shm");

  /** So often counts are kept, in nanoseconds. */
  private static final long KEEP = 20_000_000_000L;

  private static final FileReader[] READERS = FileReader.values();

  private static Path folder;
  private static Counts counts;
  private static final long[] LEFT = new long[READERS.length];
  private static final long[] TRIED = new long[READERS.length];
  private static final long[] NANOS = new long[READERS.length];
  private static long kept = System.nanoTime();

  private ReaderFuzz() {}

  /**
   * Called by Jazzer once.
   *
   * @param arguments a folder to work in, how many inputs are enough for a reader, and the readers
   */
  public static void fuzzerInitialize(String[] arguments) throws IOException {
    Path work = Path.of(arguments[0]);
    folder = Files.createTempDirectory(Files.isWritable(MEMORY) ? MEMORY : work, "carousel-fuzz");
    counts = Counts.in(work);
    List<String> chosen = Arrays.asList(arguments).subList(2, arguments.length);
    for (FileReader reader : READERS) {
      if (chosen.contains(reader.id())) {
        LEFT[reader.ordinal()] =
            Long.parseLong(arguments[1]) - counts.tried(FuzzLoop.NAME, reader.id());
      }
    }
  }

  /** An input of a reader as Jazzer keeps it. */
  static byte[] withReader(FileReader reader, byte[] bytes) {
    byte[] all = new byte[bytes.length + 1];
    all[0] = (byte) reader.ordinal();
    System.arraycopy(bytes, 0, all, 1, bytes.length);
    return all;
  }

  /** Called by Jazzer for every input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    FileReader reader = READERS[(bytes[0] & 0xff) % READERS.length];
    int i = reader.ordinal();
    if (TRIED[i] >= LEFT[i]) {
      return; // It has had enough, and others have not.
    }
    long began = System.nanoTime();
    TRIED[i]++;
    give(reader, Arrays.copyOfRange(bytes, 1, bytes.length), folder);
    long ended = System.nanoTime();
    NANOS[i] += ended - began;
    if (ended - kept > KEEP) {
      keep();
    }
  }

  /** Called by Jazzer in the end. */
  public static void fuzzerTearDown() throws IOException {
    keep();
    FolderTree.delete(folder);
  }

  private static void keep() throws IOException {
    kept = System.nanoTime();
    boolean more = false;
    for (FileReader reader : READERS) {
      int i = reader.ordinal();
      if (TRIED[i] > 0) {
        counts.keep(new Slice(FuzzLoop.NAME, reader.id(), TRIED[i], 0, NANOS[i] / 1e9, 0));
      }
      LEFT[i] -= TRIED[i];
      TRIED[i] = 0;
      NANOS[i] = 0;
      more |= LEFT[i] > 0;
    }
    if (!more) {
      FolderTree.delete(folder);
      Runtime.getRuntime().halt(0);
    }
  }

  /**
   * Gives bytes to a reader.
   *
   * @throws AssertionError if it refuses them in a way that cannot be shown; anything else that is
   *     thrown is a finding as well
   */
  static void give(FileReader reader, byte[] bytes, Path folder) {
    try {
      reader.read(bytes, folder);
    } catch (InvalidInputException e) {
      ShownLines.check(e.getMessage(), new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
