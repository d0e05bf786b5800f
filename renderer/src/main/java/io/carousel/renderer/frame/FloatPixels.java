package io.carousel.renderer.frame;

import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import io.carousel.renderer.picture.LinearPicture;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Linear pictures to the device and from it, where four numbers are a pixel. */
final class FloatPixels {

  private static final int CHANNELS = 4;

  private FloatPixels() {}

  static LinearPicture picture(int width, int height, FloatBuffer pixels) {
    float[] rgb = new float[width * height * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = pixels.get(place(i, width, height));
    }
    return new LinearPicture(width, height, rgb);
  }

  static Texture2D texture(LinearPicture picture) {
    int width = picture.width();
    int height = picture.height();
    ByteBuffer bytes = BufferUtils.createByteBuffer(width * height * CHANNELS * Float.BYTES);
    FloatBuffer pixels = bytes.asFloatBuffer();
    for (int i = 0; i < picture.rgb().length; i++) {
      pixels.put(place(i, width, height), picture.rgb()[i]);
    }
    return new Texture2D(
        new Image(Image.Format.RGBA32F, width, height, bytes, null, ColorSpace.Linear));
  }

  // Where the device has a picture's number: its first row is the lowest.
  private static int place(int index, int width, int height) {
    int pixel = index / 3;
    return CHANNELS * ((height - 1 - pixel / width) * width + pixel % width) + index % 3;
  }
}
