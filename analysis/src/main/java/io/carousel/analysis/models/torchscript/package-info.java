/**
 * Writes TorchScript: modules whose forward pass is text and whose weights are arrays, in the zip
 * that PyTorch loads. PyTorch then runs the whole pass by itself, with kernels and number types
 * that DJL's own arrays do not offer.
 */
package io.carousel.analysis.models.torchscript;
