package io.carousel.analysis.support.npy;

/** What numbers an array holds. */
public enum NpyType {
  FLOAT32("<f4"),
  UINT8("|u1"),
  UINT16("<u2");

  private final String descr;

  NpyType(String descr) {
    this.descr = descr;
  }

  /** How NumPy writes it, the order of bytes included. */
  String descr() {
    return descr;
  }
}
