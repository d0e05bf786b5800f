/**
 * Reads and writes weights as PyTorch saves them ({@code torch.save(module.state_dict(), file)}),
 * in the zip format of torch 1.6 and later; reads the legacy format before it too. There is no
 * Python in it, and nothing is run that a file asks for: of all that a pickle can name, only the
 * few classes that a state dict is made of are ever built.
 */
package io.carousel.analysis.models.checkpoint;
