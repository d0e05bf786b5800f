/**
 * How the samples of a dataset are laid out over the levels of its properties.
 *
 * <p>Sample k is a pure function of the properties, the seed and k: nothing is remembered from one
 * sample to the next, so any shard, order or resume gives the same dataset.
 */
package io.carousel.renderer.design;
