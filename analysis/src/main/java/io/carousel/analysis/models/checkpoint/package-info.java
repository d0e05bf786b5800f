/**
 * Reads the weights that PyTorch saved ({@code torch.save(module.state_dict(), file)}), in the zip
 * format of torch 1.6 and later and in the legacy format before it, without Python and without
 * running anything that a file asks for: of all that a pickle can name, only the few classes that a
 * state dict is made of are ever built.
 */
package io.carousel.analysis.models.checkpoint;
