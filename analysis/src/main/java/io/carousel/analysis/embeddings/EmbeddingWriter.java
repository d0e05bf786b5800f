package io.carousel.analysis.embeddings;

import io.carousel.analysis.support.npy.NpyFile;
import io.carousel.job.Attempt;
import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * @param unfinished the files of this attempt, with what an earlier one had written or not there
   * @param finished where the files go in the end
   * @param wanted how many embeddings there are to be
   * @throws JobFailedException if the files cannot be written
   */
  static EmbeddingWriter open(
      EmbeddingFiles unfinished, EmbeddingFiles finished, EmbeddingOrigin origin, int wanted) {
    byte[] header = EmbeddingFiles.header(origin, wanted);
    int rowBytes = EmbeddingFiles.rowBytes(origin);
    int batch = origin.computation().batchSize();
    long there = unfinished.rows(origin);
    int rows = there >= wanted ? wanted : (int) (there / batch * batch);
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
      Files.createDirectories(finished.embeddings().getParent());
      // In this order a run killed between the two leaves embeddings without an origin, which the
      // next run makes anew, and never an origin beside other embeddings.
      Files.deleteIfExists(finished.origin());
      Attempt.put(unfinished.embeddings(), finished.embeddings());
      Attempt.put(unfinished.origin(), finished.origin());
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

  private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static RuntimeException failed(Path file, IOException e) {
    return FileProblem.writing(file, e);
  }
}
