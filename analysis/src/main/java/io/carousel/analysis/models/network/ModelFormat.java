package io.carousel.analysis.models.network;

/** The formats in which a whole network comes as one file, its weights and its computation. */
public enum ModelFormat {
  /** What {@code torch.jit.save} writes. */
  TORCHSCRIPT("PyTorch", "TorchScript"),
  ONNX("OnnxRuntime", "ONNX");

  private final String engine;
  private final String title;

  ModelFormat(String engine, String title) {
    this.engine = engine;
    this.title = title;
  }

  /** DJL's name of the engine that runs it. */
  String engine() {
    return engine;
  }

  /** Its name for people: "TorchScript". */
  public String title() {
    return title;
  }
}
