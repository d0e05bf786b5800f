package io.carousel.analysis.models.network;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory in which numbers are handed to PyTorch again and again. DJL would take new memory each
 * time, which Java gives back when it next collects garbage; until then it lies between PyTorch's
 * own arrays, whose memory then can't be used again: two gigabytes within some thousand steps.
 */
final class ReusedBuffer {

  private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

  /**
   * The numbers as an array, which is good until the next call.
   *
   * @param owner closes the array
   * @throws IllegalArgumentException if they do not fill the shape
   */
  PtNDArray array(PtNDManager owner, float[] numbers, Shape shape) {
    if (numbers.length != shape.size()) {
      throw new IllegalArgumentException(
          "%d numbers do not fill the shape %s".formatted(numbers.length, shape));
    }
    int size = Math.multiplyExact(numbers.length, Float.BYTES);
    if (bytes.capacity() < size) {
      bytes = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
    bytes.asFloatBuffer().put(numbers);
    return JniUtils.createNdFromByteBuffer(
        owner,
        bytes.slice(0, size),
        shape,
        DataType.FLOAT32,
        SparseFormat.DENSE,
        owner.getDevice());
  }
}
