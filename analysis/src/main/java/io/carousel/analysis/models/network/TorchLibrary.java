package io.carousel.analysis.models.network;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.LibUtils;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The library of PyTorch that networks compute with.
 *
 * @param folder where it was loaded from
 * @param version of PyTorch
 * @param cuda whether it computes on NVIDIA's GPUs
 * @param gpus how many of them it sees
 */
public record TorchLibrary(Path folder, String version, boolean cuda, int gpus) {

  /**
   * The library, loaded if it has not been.
   *
   * @throws io.carousel.job.InvalidInputException if the user named one that is none
   * @throws io.carousel.job.JobFailedException if it cannot be loaded
   */
  public static TorchLibrary loaded() {
    Engine engine = TorchEngine.get();
    return new TorchLibrary(
        Path.of(LibUtils.getLibtorchPath()),
        engine.getVersion(),
        engine.hasCapability("CUDA"),
        engine.getGpuCount());
  }

  /** Why networks do not compute on a GPU, in a clause; empty if they can. */
  public Optional<String> whyNoGpu() {
    if (!cuda) {
      return Optional.of("this library computes on CPUs only");
    }
    return gpus > 0
        ? Optional.empty()
        : Optional.of("the library is for CUDA, but finds no GPU with a driver for it");
  }
}
