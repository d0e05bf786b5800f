/**
 * What networks are made of, as data. An {@link
 * io.carousel.analysis.models.architecture.Architecture} is a row of layers with the names that
 * their tensors have in PyTorch's state dicts, how their last features become a vector, and how
 * images become its input. {@link io.carousel.analysis.models.architecture.Architectures} lists
 * those that are known; one more is a file and a line there.
 */
package io.carousel.analysis.models.architecture;
