package io.carousel.analysis.models.network;

import ai.djl.pytorch.jni.JniUtils;

/**
 * How many threads PyTorch computes one call with. Several threads of ours that each call PyTorch
 * are faster than one whose calls are divided, so while this is open a call has one; closing brings
 * back what was set before.
 */
public final class PyTorchThreads implements AutoCloseable {

  private final int before;

  private PyTorchThreads(int before) {
    this.before = before;
  }

  /** Sets one thread a call. */
  public static PyTorchThreads one() {
    TorchEngine.get();
    PyTorchThreads threads = new PyTorchThreads(JniUtils.getNumThreads());
    JniUtils.setNumThreads(1);
    return threads;
  }

  @Override
  public void close() {
    JniUtils.setNumThreads(before);
  }
}
