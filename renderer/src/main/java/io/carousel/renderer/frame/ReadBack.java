package io.carousel.renderer.frame;

import com.jme3.renderer.opengl.GLRenderer;
import com.jme3.texture.FrameBuffer;
import io.carousel.renderer.picture.Picture;
import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL15;
import org.lwjgl.opengl.GL21;
import org.lwjgl.opengl.GL30;
import org.lwjgl.system.MemoryUtil;

/**
 * A picture's way from the device into memory. The device copies it into a buffer of its own when
 * it has drawn it, and nobody waits for that until the picture is fetched. To be used on the thread
 * of the OpenGL context.
 */
final class ReadBack implements AutoCloseable {

  private static final int CHANNELS = 4;

  private final int width;
  private final int height;
  private final int buffer = GL15.glGenBuffers();
  private final ByteBuffer pixels;

  /** A way for pictures of a size, one at a time. */
  ReadBack(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = MemoryUtil.memAlloc(width * height * CHANNELS);
    GL15.glBindBuffer(GL21.GL_PIXEL_PACK_BUFFER, buffer);
    GL15.glBufferData(GL21.GL_PIXEL_PACK_BUFFER, pixels.capacity(), GL15.GL_STREAM_READ);
    GL15.glBindBuffer(GL21.GL_PIXEL_PACK_BUFFER, 0);
  }

  /** Begins to copy what was drawn into a buffer of eight bits a channel. */
  void begin(GLRenderer renderer, FrameBuffer drawn) {
    renderer.setFrameBuffer(drawn);
    GL15.glReadBuffer(GL30.GL_COLOR_ATTACHMENT0);
    GL15.glBindBuffer(GL21.GL_PIXEL_PACK_BUFFER, buffer);
    GL15.glReadPixels(0, 0, width, height, GL15.GL_RGBA, GL15.GL_UNSIGNED_BYTE, 0L);
    GL15.glBindBuffer(GL21.GL_PIXEL_PACK_BUFFER, 0);
  }

  /** Waits for the copy, and makes a picture of it. */
  Picture picture() {
    GL15.glBindBuffer(GL21.GL_PIXEL_PACK_BUFFER, buffer);
    GL15.glGetBufferSubData(GL21.GL_PIXEL_PACK_BUFFER, 0, pixels);
    GL15.glBindBuffer(GL21.GL_PIXEL_PACK_BUFFER, 0);
    byte[] rgba = new byte[pixels.capacity()];
    pixels.get(0, rgba);
    byte[] rgb = new byte[width * height * 3];
    for (int row = 0; row < height; row++) {
      // OpenGL's first row is the lowest.
      int from = (height - 1 - row) * width * CHANNELS;
      int to = row * width * 3;
      for (int column = 0; column < width; column++) {
        rgb[to++] = rgba[from];
        rgb[to++] = rgba[from + 1];
        rgb[to++] = rgba[from + 2];
        from += CHANNELS;
      }
    }
    return new Picture(width, height, rgb);
  }

  @Override
  public void close() {
    GL15.glDeleteBuffers(buffer);
    MemoryUtil.memFree(pixels);
  }
}
