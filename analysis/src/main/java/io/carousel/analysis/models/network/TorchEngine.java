package io.carousel.analysis.models.network;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import io.carousel.job.JobFailedException;

/** The one place where DJL's PyTorch engine is started. */
public final class TorchEngine {

  /** The variable of the environment that names the folder of the user's own PyTorch. */
  public static final String FOLDER = "CAROUSEL_PYTORCH";

  private TorchEngine() {}

  /** Keeps DJL from the network, whichever engine is used first. */
  static void configure() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    String folder = System.getenv(FOLDER);
    if (folder != null && !folder.isBlank()) {
      TorchFolder.find(FOLDER, folder).choose();
    }
  }

  /**
   * The engine; its native library is loaded on the first call, from the class path or the folder
   * that {@link #FOLDER} names, and nothing is ever downloaded or reported home.
   *
   * @throws io.carousel.job.InvalidInputException if that folder holds no PyTorch that fits
   * @throws JobFailedException if the native library cannot be loaded
   */
  public static Engine get() {
    configure();
    try {
      Engine engine = Engine.getEngine("PyTorch");
      Nnpack.switchOff();
      return engine;
    } catch (EngineException | UnsatisfiedLinkError e) {
      throw new JobFailedException(
          "DJL's PyTorch engine could not be loaded ("
              + e.getMessage()
              + "); run `doctor` to see what is there",
          e);
    }
  }
}
