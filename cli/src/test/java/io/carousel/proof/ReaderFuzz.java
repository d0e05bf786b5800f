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

  /** What is printed when most readers have had enough. */
  static final String ENOUGH = "carousel: enough";

  /** So many inputs that are passed over take no time. */
  private static final int LOOK = 1000;

  /** Where so many are passed over for one that is read, it is time to begin with those left. */
  private static final int TOO_MANY = 10;

  private static final FileReader[] READERS = FileReader.values();

  private static Path folder;
  private static Counts counts;
  private static final long[] LEFT = new long[READERS.length];
  private static final long[] TRIED = new long[READERS.length];
  private static final long[] NANOS = new long[READERS.length];
  private static long kept = System.nanoTime();
  private static long passedOver;

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

  /** Whose such an input is. */
  static FileReader reader(byte[] input) {
    return READERS[(input[0] & 0xff) % READERS.length];
  }

  /** Called by Jazzer for every input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    FileReader reader = reader(bytes);
    int i = reader.ordinal();
    if (TRIED[i] >= LEFT[i]) {
      passedOver++; // It has had enough, and others have not.
      if (passedOver % LOOK == 0 && System.nanoTime() - kept > KEEP) {
        keep();
      }
      return;
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
    passedOver = 0;
    keep();
    FolderTree.delete(folder);
  }

  private static void keep() throws IOException {
    kept = System.nanoTime();
    long given = 0;
    for (FileReader reader : READERS) {
      int i = reader.ordinal();
      if (TRIED[i] > 0) {
        counts.keep(new Slice(FuzzLoop.NAME, reader.id(), TRIED[i], 0, NANOS[i] / 1e9, 0));
      }
      given += TRIED[i];
      LEFT[i] -= TRIED[i];
      TRIED[i] = 0;
      NANOS[i] = 0;
    }
    if (passedOver > TOO_MANY * given) {
      FolderTree.delete(folder);
      System.err.println(ENOUGH);
      // Jazzer would take any other end for a finding.
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    }
    passedOver = 0;
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
