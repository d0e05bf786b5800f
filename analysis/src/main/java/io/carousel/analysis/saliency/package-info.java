/**
 * Saliency maps: which pixels of an image moved a model's embedding, and how maps lie on disk.
 *
 * <p>May depend on {@code fingerprint}, {@code json}, {@code loss}, {@code npy} and {@code
 * io.carousel.dataset}; knows nothing of networks.
 */
package io.carousel.analysis.saliency;
