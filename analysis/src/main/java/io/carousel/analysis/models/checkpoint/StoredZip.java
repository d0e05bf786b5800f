package io.carousel.analysis.models.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip as PyTorch wants it: uncompressed entries, which it reads faster (weights hardly
 * compress), in one folder. The same content gives the same bytes, as no entry has the time of day.
 */
public final class StoredZip implements AutoCloseable {

  /** The first moment that a zip can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final String folder;

  /**
   * Begins a zip.
   *
   * @param out where it goes; closed with this
   * @param folder the name of its folder
   */
  public StoredZip(OutputStream out, String folder) {
    this.zip = new ZipOutputStream(out);
    this.folder = folder;
  }

  /** Adds a file to the folder. */
  public void add(String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(folder + "/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
