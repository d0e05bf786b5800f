/**
 * Networks that compute: {@link io.carousel.analysis.models.network.EmbeddingNetwork} turns images
 * into embeddings, {@link io.carousel.analysis.models.network.GradientNetwork} gives gradients in
 * images, {@link io.carousel.analysis.models.network.TrainableNetwork} learns. {@link
 * io.carousel.analysis.models.network.TorchNetworks} makes them of {@link
 * io.carousel.analysis.models.network.Weights}: it writes an architecture's layers as a TorchScript
 * program, which PyTorch runs by DJL.
 */
package io.carousel.analysis.models.network;
