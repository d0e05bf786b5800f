package io.carousel.analysis.models.checkpoint;

/**
 * A run of numbers in a checkpoint that tensors are views of; several may share one.
 *
 * @param key its name within the checkpoint
 * @param type the type of its numbers
 * @param elements how many they are
 */
record StorageReference(String key, ElementType type, long elements) {

  /**
   * Its size in bytes.
   *
   * @throws CheckpointException if no array in Java can hold it
   */
  int bytes() {
    long most = (Integer.MAX_VALUE - 64L) / type.bytes();
    if (elements < 0 || elements > most) {
      throw new CheckpointException(
          "storage \"%s\" claims %d elements, where 0 to %d can be".formatted(key, elements, most));
    }
    return (int) elements * type.bytes();
  }
}
