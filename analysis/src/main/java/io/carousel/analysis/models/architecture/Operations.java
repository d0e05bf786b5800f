package io.carousel.analysis.models.architecture;

import java.util.List;

/**
 * What layers are made of. Who implements this says what the operations mean: the text of a
 * program, the size of an image.
 *
 * @param <T> what stands for the features of a batch of images
 */
public interface Operations<T> {

  /** A convolution, its normalisation and, where it has one, its ReLU. */
  T convolution(Convolution convolution, T input);

  /** Pooling by place. */
  T pooling(Pooling pooling, T input);

  /** Features laid one after the other along the channels. */
  T concatenation(List<T> inputs);

  /** The sum of features, followed by ReLU. */
  T sum(T first, T second);
}
