/** Saliency maps: which pixels of an image moved a model's embedding, and how maps lie on disk. */
package io.carousel.analysis.saliency;
