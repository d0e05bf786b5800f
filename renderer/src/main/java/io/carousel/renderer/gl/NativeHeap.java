package io.carousel.renderer.gl;

import static org.lwjgl.system.MemoryUtil.NULL;

import org.lwjgl.system.JNI;
import org.lwjgl.system.Library;
import org.lwjgl.system.Platform;

/**
 * Keeps the memory that a software rasteriser takes for each of its draws. By its defaults the GNU
 * C library hands the end of the heap back to the system whenever a draw frees it, and the next
 * draw waits until the system has mapped and zeroed it again: half of the time of a frame.
 */
final class NativeHeap {

  private static final int TRIM_THRESHOLD = -1;
  private static final int TOP_PAD = -2;

  /** More than the triangles of a pass take, in bytes. */
  private static final int KEPT = 256 << 20;

  /** How much more than is asked for is taken at once, in bytes. */
  private static final int STEP = 16 << 20;

  private NativeHeap() {}

  /** Keeps it, where the C library is GNU's; elsewhere nothing changes. */
  static void keep() {
    if (Platform.get() != Platform.LINUX) {
      return;
    }
    long mallopt = mallopt();
    if (mallopt != NULL) {
      JNI.invokeI(TRIM_THRESHOLD, KEPT, mallopt);
      JNI.invokeI(TOP_PAD, STEP, mallopt);
    }
  }

  private static long mallopt() {
    try {
      return Library.loadNative(NativeHeap.class, "org.lwjgl", "libc.so.6")
          .getFunctionAddress("mallopt");
    } catch (UnsatisfiedLinkError e) {
      return NULL; // another C library, which has heaps of its own making
    }
  }
}
