package io.carousel.analysis.models.checkpoint;

import io.carousel.analysis.support.number.HalfFloat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The types of numbers that PyTorch stores. */
public enum ElementType {
  FLOAT32("FloatStorage", "F32", 4),
  FLOAT64("DoubleStorage", "F64", 8),
  FLOAT16("HalfStorage", "F16", 2),
  BFLOAT16("BFloat16Storage", "BF16", 2),
  INT64("LongStorage", "I64", 8),
  INT32("IntStorage", "I32", 4),
  INT16("ShortStorage", "I16", 2),
  INT8("CharStorage", "I8", 1),
  UINT8("ByteStorage", "U8", 1),
  BOOL("BoolStorage", "BOOL", 1);

  private final String storageClass;
  private final String code;
  private final int bytes;

  ElementType(String storageClass, String code, int bytes) {
    this.storageClass = storageClass;
    this.code = code;
    this.bytes = bytes;
  }

  /** The type of the numbers in a storage of the class {@code torch.<name>}. */
  static Optional<ElementType> ofStorageClass(String name) {
    for (ElementType type : values()) {
      if (type.storageClass.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The type that safetensors calls so: "F32". */
  static Optional<ElementType> ofCode(String code) {
    for (ElementType type : values()) {
      if (type.code.equals(code)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** What safetensors calls it. */
  String code() {
    return code;
  }

  /** The class of a storage of such numbers in {@code torch}. */
  String storageClass() {
    return storageClass;
  }

  /** What such numbers are written as: those of half precision as float32, which holds them. */
  ElementType written() {
    return this == FLOAT16 || this == BFLOAT16 ? FLOAT32 : this;
  }

  /**
   * Numbers as bytes, little-endian.
   *
   * @throws IllegalStateException if this is a type that nothing is written as
   */
  byte[] encode(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      switch (this) {
        case FLOAT32 -> buffer.putFloat(value);
        case FLOAT64 -> buffer.putDouble(value);
        case INT64 -> buffer.putLong((long) value);
        case INT32 -> buffer.putInt((int) value);
        case INT16 -> buffer.putShort((short) value);
        case INT8, UINT8, BOOL -> buffer.put((byte) value);
        case FLOAT16, BFLOAT16 -> throw new IllegalStateException(this + " is not written");
      }
    }
    return buffer.array();
  }

  /** The size of one number in bytes. */
  int bytes() {
    return bytes;
  }

  /** All the numbers in a little-endian buffer, as float32. */
  float[] decode(ByteBuffer buffer) {
    float[] values = new float[buffer.remaining() / bytes];
    for (int i = 0; i < values.length; i++) {
      values[i] = next(buffer);
    }
    return values;
  }

  private float next(ByteBuffer buffer) {
    return switch (this) {
      case FLOAT32 -> buffer.getFloat();
      case FLOAT64 -> (float) buffer.getDouble();
      case FLOAT16 -> HalfFloat.toFloat(buffer.getShort());
      case BFLOAT16 -> Float.intBitsToFloat(buffer.getShort() << 16);
      case INT64 -> buffer.getLong();
      case INT32 -> buffer.getInt();
      case INT16 -> buffer.getShort();
      case INT8, BOOL -> buffer.get();
      case UINT8 -> buffer.get() & 0xff;
    };
  }
}
