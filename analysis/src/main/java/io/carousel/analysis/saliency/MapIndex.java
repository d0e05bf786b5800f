package io.carousel.analysis.saliency;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the maps lie in a file of maps, which is a zip file. Its directory is read once. The file
 * is open only while something is read from it, so that a process can use more files than it may
 * have open: those of 57 models in 4 shards are 228.
 */
final class MapIndex {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LARGE_END = 0x06064b50;
  private static final int LARGE_END_PLACE = 0x07064b50;

  private static final int LOCAL_LENGTH = 30;
  private static final int ENTRY_LENGTH = 46;
  private static final int END_LENGTH = 22;
  private static final int LARGE_END_LENGTH = 56;
  private static final int LARGE_PLACE_LENGTH = 20;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LONGEST_DIRECTORY = Integer.MAX_VALUE - 64;

  /** Says in a field of 32 bits that the number is in a field of 64. */
  private static final long LARGE = 0xffffffffL;

  private static final int LARGE_FIELDS = 1;

  /** How many bytes one of a deflated entry unfolds to at most. */
  private static final long MOST_UNPACKED = 1032;

  private static final Pattern MAP = Pattern.compile("map_(\\d{1,9})\\.npy");

  private final Path file;
  private final byte[] origin;
  private final Entry[] maps;

  /**
   * An entry of the file.
   *
   * @param frame the image whose map it is
   * @param place where its header begins
   * @param packed how many bytes it takes in the file
   */
  private record Entry(int frame, long place, int packed) {}

  private MapIndex(Path file, byte[] origin, List<Entry> maps) {
    this.file = file;
    this.origin = origin;
    this.maps = maps.toArray(Entry[]::new);
    Arrays.sort(this.maps, Comparator.comparingInt(Entry::frame));
  }

  /**
   * Reads the directory of a file, and what made its maps.
   *
   * @param mostOfOrigin the most bytes that the latter may have
   * @throws IOException if it is no whole zip file
   */
  static MapIndex of(Path file, int mostOfOrigin) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer directory = directory(channel);
      List<Entry> maps = new ArrayList<>();
      byte[] origin = null;
      while (directory.hasRemaining()) {
        if (directory.remaining() < ENTRY_LENGTH || directory.getInt() != DIRECTORY_ENTRY) {
          throw new IOException("its directory is damaged");
        }
        ByteBuffer entry = directory.slice(directory.position() - 4, directory.remaining() + 4);
        entry.order(ByteOrder.LITTLE_ENDIAN);
        int nameLength = Short.toUnsignedInt(entry.getShort(28));
        int extraLength = Short.toUnsignedInt(entry.getShort(30));
        int length =
            ENTRY_LENGTH + nameLength + extraLength + Short.toUnsignedInt(entry.getShort(32));
        if (length > entry.capacity()) {
          throw new EOFException("its directory is cut short");
        }
        byte[] name = new byte[nameLength];
        entry.get(ENTRY_LENGTH, name);
        String text = new String(name, StandardCharsets.UTF_8);
        OptionalInt frame = frame(text);
        if (frame.isPresent()) {
          maps.add(entry(frame.getAsInt(), entry, ENTRY_LENGTH + nameLength, extraLength));
        } else if (text.equals(SaliencyFile.ORIGIN)) {
          Entry there = entry(0, entry, ENTRY_LENGTH + nameLength, extraLength);
          long size = Integer.toUnsignedLong(entry.getInt(24));
          if (size > mostOfOrigin) {
            throw new IOException(SaliencyFile.ORIGIN + " claims " + size + " bytes");
          }
          origin = new byte[(int) size];
          try (MapScratch scratch = new MapScratch()) {
            read(channel, there, scratch, origin, origin.length);
          }
        }
        if (leadsElsewhere(text)) {
          // NumPy and other tools may unpack it.
          throw new IOException("its entry %s leads out of its folder".formatted(text));
        }
        directory.position(directory.position() - 4 + length);
      }
      return new MapIndex(file, origin, maps);
    }
  }

  private static boolean leadsElsewhere(String name) {
    return name.startsWith("/") || name.contains("..") || name.contains("\\");
  }

  private static OptionalInt frame(String name) {
    Matcher matcher = MAP.matcher(name);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /** The directory's bytes, which its end says the place of. */
  private static ByteBuffer directory(FileChannel channel) throws IOException {
    long size = channel.size();
    int tailLength = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = read(channel, size - tailLength, tailLength);
    int at = tailLength - END_LENGTH;
    while (at >= 0 && tail.getInt(at) != END) {
      at--;
    }
    if (at < 0) {
      throw new EOFException("it has no end");
    }
    long length = Integer.toUnsignedLong(tail.getInt(at + 12));
    long place = Integer.toUnsignedLong(tail.getInt(at + 16));
    int placeAt = at - LARGE_PLACE_LENGTH;
    if (placeAt >= 0 && tail.getInt(placeAt) == LARGE_END_PLACE) {
      ByteBuffer large = read(channel, tail.getLong(placeAt + 8), LARGE_END_LENGTH);
      if (large.getInt(0) != LARGE_END) {
        throw new IOException("its end is damaged");
      }
      length = large.getLong(40);
      place = large.getLong(48);
    }
    if (length < 0 || length > LONGEST_DIRECTORY) {
      throw new IOException("its directory claims " + length + " bytes");
    }
    return read(channel, place, (int) length);
  }

  /** Reads an entry of the directory; its further fields hold what is too large for the others. */
  private static Entry entry(int frame, ByteBuffer entry, int extra, int extraLength)
      throws IOException {
    long packed = Integer.toUnsignedLong(entry.getInt(20));
    long unpacked = Integer.toUnsignedLong(entry.getInt(24));
    long place = Integer.toUnsignedLong(entry.getInt(42));
    for (int at = extra; at + 4 <= extra + extraLength; ) {
      int kind = Short.toUnsignedInt(entry.getShort(at));
      int end = at + 4 + Short.toUnsignedInt(entry.getShort(at + 2));
      int next = at + 4;
      if (kind == LARGE_FIELDS && end <= extra + extraLength) {
        next += unpacked == LARGE ? Long.BYTES : 0;
        if (packed == LARGE && next + Long.BYTES <= end) {
          packed = entry.getLong(next);
          next += Long.BYTES;
        }
        if (place == LARGE && next + Long.BYTES <= end) {
          place = entry.getLong(next);
        }
      }
      at = end;
    }
    if (packed < 0 || packed > LONGEST_DIRECTORY || place < 0) {
      throw new IOException("its directory is damaged");
    }
    return new Entry(frame, place, (int) packed);
  }

  /** What made the maps, as it lies in the file; null where the file does not say. */
  byte[] origin() {
    return origin;
  }

  /**
   * Refuses maps that are said to be larger than what their entries can unfold to, before memory is
   * taken for them.
   *
   * @param length the bytes that every map has
   * @throws IOException if an entry is too small for that
   */
  void requireRoom(int length) throws IOException {
    for (Entry map : maps) {
      if (length > MOST_UNPACKED * map.packed()) {
        throw new IOException(
            "a map of %d bytes is said to lie in %d".formatted(length, map.packed()));
      }
    }
  }

  /** Whether an image's map is there. */
  boolean has(int frame) {
    return find(frame) != null;
  }

  private Entry find(int frame) {
    int at =
        Arrays.binarySearch(maps, new Entry(frame, 0, 0), Comparator.comparingInt(Entry::frame));
    return at < 0 ? null : maps[at];
  }

  /**
   * Reads an image's map, which must be there.
   *
   * @param into gets its bytes
   * @param length how many they must be
   * @throws IOException if they are not as many, or the file is damaged
   */
  void read(int frame, MapScratch scratch, byte[] into, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      read(channel, find(frame), scratch, into, length);
    }
  }

  private static void read(
      FileChannel channel, Entry entry, MapScratch scratch, byte[] into, int length)
      throws IOException {
    ByteBuffer header = read(channel, entry.place(), LOCAL_LENGTH);
    if (header.getInt(0) != LOCAL_HEADER) {
      throw new IOException("an entry is not where its directory says");
    }
    int rest = Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
    long place = entry.place() + LOCAL_LENGTH + rest;
    if (entry.packed() > channel.size() - place) {
      throw new EOFException("it is cut short");
    }
    ByteBuffer packed = scratch.packed(entry.packed());
    fill(channel, place, packed);
    scratch.unpack(header.getShort(8), into, length);
  }

  private static ByteBuffer read(FileChannel channel, long place, int length) throws IOException {
    if (place < 0 || place + length > channel.size()) {
      throw new EOFException("it is cut short");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    fill(channel, place, bytes);
    return bytes.flip();
  }

  private static void fill(FileChannel channel, long place, ByteBuffer into) throws IOException {
    for (long at = place; into.hasRemaining(); ) {
      int read = channel.read(into, at);
      if (read < 0) {
        throw new EOFException("it is cut short");
      }
      at += read;
    }
  }
}
