package io.carousel.analysis.models.network;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;

/**
 * PyTorch's switch for NNPACK, an old library of convolutions that it tries where oneDNN declines:
 * a kernel of one pixel with few images, say. On a processor that NNPACK does not know, PyTorch
 * complains of that on the terminal, and goes another way. DJL does not offer the switch.
 */
final class Nnpack {

  // The names of at::globalContext() and of two methods of at::Context, as compilers write them.
  private static final String CONTEXT = "_ZN2at13globalContextEv";
  private static final String SET = "_ZN2at7Context20setUserEnabledNNPACKEb";
  private static final String GET = "_ZNK2at7Context17userEnabledNNPACKEv";

  private Nnpack() {}

  /** Goes without NNPACK from now on; PyTorch must be loaded. */
  static void switchOff() {
    try {
      NativeLibrary torch = torch();
      torch.getFunction(SET).invokeVoid(new Object[] {context(torch), 0});
    } catch (LinkageError e) {
      // Compilers of other systems write these names otherwise. All works there too, with warnings.
      return;
    }
  }

  /**
   * Whether PyTorch would try NNPACK.
   *
   * @throws LinkageError if that cannot be told on this system
   */
  static boolean isOn() {
    NativeLibrary torch = torch();
    int value = torch.getFunction(GET).invokeInt(new Object[] {context(torch)});
    return (value & 1) != 0; // A bool is the lowest byte; the others may hold anything.
  }

  private static Pointer context(NativeLibrary torch) {
    return torch.getFunction(CONTEXT).invokePointer(new Object[0]);
  }

  /** The library that DJL has loaded: it is not loaded twice. */
  private static NativeLibrary torch() {
    Path file = Path.of(LibUtils.getLibtorchPath(), System.mapLibraryName("torch_cpu"));
    return NativeLibrary.getInstance(file.toString());
  }
}
