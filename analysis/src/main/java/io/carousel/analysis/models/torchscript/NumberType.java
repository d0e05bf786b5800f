package io.carousel.analysis.models.torchscript;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The types of numbers that a module's tensors can have. */
public enum NumberType {
  FLOAT32("FloatStorage", Float.BYTES),
  /** The upper half of a float32: its range, with 8 bits of precision. */
  BFLOAT16("BFloat16Storage", Short.BYTES);

  private static final int HALF_OF_LAST_BIT = 0x7fff;

  private final String storageClass;
  private final int bytes;

  NumberType(String storageClass, int bytes) {
    this.storageClass = storageClass;
    this.bytes = bytes;
  }

  /** The class of a storage of such numbers in {@code torch}. */
  String storageClass() {
    return storageClass;
  }

  /** Finite numbers, little-endian, rounded to the nearest and at a tie to even. */
  byte[] encode(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      if (this == FLOAT32) {
        buffer.putFloat(value);
      } else {
        int bits = Float.floatToRawIntBits(value);
        int lastBit = (bits >> Short.SIZE) & 1;
        buffer.putShort((short) ((bits + HALF_OF_LAST_BIT + lastBit) >> Short.SIZE));
      }
    }
    return buffer.array();
  }
}
