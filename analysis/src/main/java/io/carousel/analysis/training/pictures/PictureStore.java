package io.carousel.analysis.training.pictures;

import io.carousel.job.FileProblem;
import io.carousel.job.JobFailedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Pictures of one size, as a file has them: three bytes a pixel, picture after picture. The system
 * keeps a file that is read again and again in memory, once for all processes that read it.
 */
final class PictureStore implements Closeable {

  private static final int CHANNELS = 3;

  private final Path file;
  private final FileChannel channel;
  private final int width;
  private final int height;

  private PictureStore(Path file, FileChannel channel, int width, int height) {
    this.file = file;
    this.channel = channel;
    this.width = width;
    this.height = height;
  }

  /**
   * Opens a file of pictures.
   *
   * @param width columns of each
   * @param height rows of each
   */
  static PictureStore open(Path file, int width, int height) {
    try {
      return new PictureStore(file, FileChannel.open(file), width, height);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The bytes of a picture. */
  int length() {
    return CHANNELS * width * height;
  }

  /**
   * Reads a picture.
   *
   * @param place which one, from 0
   * @param picture gets its bytes
   */
  void read(int place, byte[] picture) {
    ByteBuffer buffer = ByteBuffer.wrap(picture);
    long position = (long) place * length();
    try {
      while (buffer.hasRemaining()) {
        int read = channel.read(buffer, position + buffer.position());
        if (read < 0) {
          throw new IOException("it ends too early");
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static JobFailedException unreadable(Path file, IOException e) {
    return new JobFailedException(
        file
            + ": could not be read ("
            + FileProblem.detail(e)
            + "); delete it and run the command again",
        e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
