package io.carousel.analysis.embeddings;

import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes one model's embeddings batch by batch, so that a killed run loses no more than a batch,
 * and puts them in their place once they are whole. It goes on where an earlier run with the very
 * same origin stopped, at the start of a batch: then every batch has the same images as in an
 * undisturbed run, and every number is the same.
 */
final class EmbeddingWriter implements AutoCloseable {

  private final EmbeddingFiles unfinished;
  private final EmbeddingFiles finished;
  private final FileChannel channel;
  private int rows;

  private EmbeddingWriter(
      EmbeddingFiles unfinished, EmbeddingFiles finished, FileChannel channel, int rows) {
    this.unfinished = unfinished;
    this.finished = finished;
    this.channel = channel;
    this.rows = rows;
  }

  /**
   * Starts, or goes on.
   *
   * @throws JobFailedException if the files cannot be written
   */
  static EmbeddingWriter open(
      EmbeddingFiles unfinished, EmbeddingFiles finished, EmbeddingOrigin origin) {
    byte[] header = EmbeddingFiles.header(origin);
    int rowBytes = EmbeddingFiles.rowBytes(origin);
    int rows = 0;
    if (unfinished.readOrigin().filter(origin::equals).isPresent()) {
      long there = Math.max(0, (unfinished.size() - header.length) / rowBytes);
      int batch = origin.computation().batchSize();
      rows = there >= origin.images() ? origin.images() : (int) (there / batch * batch);
    }
    try {
      if (rows == 0) {
        Files.deleteIfExists(unfinished.embeddings());
        origin.write(unfinished.origin());
        Files.write(unfinished.embeddings(), header);
      }
      FileChannel channel = FileChannel.open(unfinished.embeddings(), StandardOpenOption.WRITE);
      // Cuts off what a killed run began of a batch.
      channel.truncate(header.length + (long) rows * rowBytes);
      channel.position(channel.size());
      return new EmbeddingWriter(unfinished, finished, channel, rows);
    } catch (IOException e) {
      throw failed(unfinished.embeddings(), e);
    }
  }

  /** How many embeddings are written. */
  int rows() {
    return rows;
  }

  /** Writes the next embeddings. */
  void append(float[] embeddings, int count) {
    try {
      writeFully(channel, NpyFile.bytes(embeddings, 0, embeddings.length));
      rows += count;
    } catch (IOException e) {
      throw failed(unfinished.embeddings(), e);
    }
  }

  /** Puts the files in their place; all embeddings must have been written. */
  void finish() {
    try {
      channel.force(true);
      channel.close();
      // In this order a run killed between the two leaves embeddings without an origin, which the
      // next run makes anew, and never an origin beside other embeddings.
      Files.deleteIfExists(finished.origin());
      move(unfinished.embeddings(), finished.embeddings());
      move(unfinished.origin(), finished.origin());
    } catch (IOException e) {
      throw failed(finished.embeddings(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(unfinished.embeddings(), e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static JobFailedException failed(Path file, IOException e) {
    return new JobFailedException(
        "%s: could not be written (%s); free some space or check the folder's"
            .concat(" permissions, then run the same command again")
            .formatted(file, e.getMessage()),
        e);
  }
}
