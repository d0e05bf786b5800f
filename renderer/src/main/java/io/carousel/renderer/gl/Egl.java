package io.carousel.renderer.gl;

import static org.lwjgl.egl.EGL10.EGL_EXTENSIONS;
import static org.lwjgl.egl.EGL10.EGL_NONE;
import static org.lwjgl.egl.EGL10.EGL_NO_DISPLAY;
import static org.lwjgl.system.MemoryUtil.NULL;

import io.carousel.job.JobFailedException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGL10;
import org.lwjgl.egl.EGL15;
import org.lwjgl.egl.EXTDeviceDRM;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTDeviceQuery;
import org.lwjgl.egl.EXTPlatformDevice;
import org.lwjgl.egl.NVDeviceCUDA;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;

/**
 * What Carousel asks of EGL before there is a context: its devices, and a display on one of them.
 */
final class Egl {

  // EGL_MESA_platform_surfaceless, which LWJGL 3.3 has no class for.
  private static final int EGL_PLATFORM_SURFACELESS_MESA = 0x31DD;

  private Egl() {}

  /**
   * Loads the EGL library. Has to come before any class of OpenGL is touched, since LWJGL would
   * look for GLX else.
   */
  static void load() {
    Configuration.OPENGL_CONTEXT_API.set("EGL");
    try {
      EGL.getCapabilities();
    } catch (LinkageError e) {
      throw new JobFailedException(
          "no EGL library was found; install one (Debian, Ubuntu: apt-get install libegl1"
              + " libegl-mesa0 libgl1-mesa-dri)",
          e);
    }
  }

  /** The devices that EGL knows; empty if it cannot list any. */
  static List<GlDevice> devices() {
    List<GlDevice> devices = new ArrayList<>();
    for (long handle : deviceHandles()) {
      devices.add(describe(devices.size(), handle));
    }
    return devices;
  }

  /** A display on the device with that index. */
  static long deviceDisplay(int index) {
    long[] handles = deviceHandles();
    return platformDisplay(EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, handles[index]);
  }

  /** A display on no device: Mesa's surfaceless platform. */
  static long surfacelessDisplay() {
    return platformDisplay(EGL_PLATFORM_SURFACELESS_MESA, NULL);
  }

  // LWJGL's own eglGetPlatformDisplay refuses a null native display, which the surfaceless platform
  // has, so the function is called by its address.
  private static long platformDisplay(int platform, long nativeDisplay) {
    long function = EGL.getCapabilities().eglGetPlatformDisplay;
    if (function == NULL) {
      return EGL_NO_DISPLAY;
    }
    return JNI.callPPP(platform, nativeDisplay, NULL, function);
  }

  private static long[] deviceHandles() {
    if (EGL.getCapabilities().eglQueryDevicesEXT == NULL) {
      return new long[0];
    }
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer count = stack.mallocInt(1);
      if (!EXTDeviceEnumeration.eglQueryDevicesEXT(null, count) || count.get(0) == 0) {
        return new long[0];
      }
      PointerBuffer devices = stack.mallocPointer(count.get(0));
      EXTDeviceEnumeration.eglQueryDevicesEXT(devices, count);
      long[] handles = new long[count.get(0)];
      devices.get(handles);
      return handles;
    }
  }

  private static GlDevice describe(int index, long handle) {
    String extensions = EXTDeviceQuery.eglQueryDeviceStringEXT(handle, EGL_EXTENSIONS);
    boolean software = extensions != null && extensions.contains("EGL_MESA_device_software");
    String node =
        extensions != null && extensions.contains("EGL_EXT_device_drm")
            ? EXTDeviceQuery.eglQueryDeviceStringEXT(handle, EXTDeviceDRM.EGL_DRM_DEVICE_FILE_EXT)
            : null;
    String description =
        node != null ? node : software ? "software rasteriser" : String.valueOf(extensions);
    return new GlDevice(index, description, software, cuda(handle, extensions));
  }

  /** EGL counts devices in another order than CUDA. */
  private static OptionalInt cuda(long handle, String extensions) {
    if (extensions == null || !extensions.contains("EGL_NV_device_cuda")) {
      return OptionalInt.empty();
    }
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer number = stack.mallocPointer(1);
      return EXTDeviceQuery.eglQueryDeviceAttribEXT(handle, NVDeviceCUDA.EGL_CUDA_DEVICE_NV, number)
          ? OptionalInt.of((int) number.get(0))
          : OptionalInt.empty();
    }
  }

  /** Initialises a display; false if its driver cannot. */
  static boolean initialise(long display) {
    if (display == EGL_NO_DISPLAY) {
      return false;
    }
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer major = stack.mallocInt(1);
      IntBuffer minor = stack.mallocInt(1);
      if (!EGL10.eglInitialize(display, major, minor)) {
        return false;
      }
      EGL.createDisplayCapabilities(display, major.get(0), minor.get(0));
      return true;
    }
  }

  /**
   * An OpenGL core context on a display.
   *
   * @return the context, or 0 if the display has no OpenGL of that version
   */
  static long coreContext(long display, int major, int minor) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      EGL15.eglBindAPI(EGL15.EGL_OPENGL_API);
      IntBuffer wanted =
          stack.ints(
              EGL15.EGL_SURFACE_TYPE, 0, EGL15.EGL_RENDERABLE_TYPE, EGL15.EGL_OPENGL_BIT, EGL_NONE);
      PointerBuffer config = stack.mallocPointer(1);
      IntBuffer found = stack.mallocInt(1);
      if (!EGL10.eglChooseConfig(display, wanted, config, found) || found.get(0) == 0) {
        return NULL;
      }
      IntBuffer attributes =
          stack.ints(
              EGL15.EGL_CONTEXT_MAJOR_VERSION,
              major,
              EGL15.EGL_CONTEXT_MINOR_VERSION,
              minor,
              EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK,
              EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
              EGL_NONE);
      return EGL10.eglCreateContext(display, config.get(0), EGL10.EGL_NO_CONTEXT, attributes);
    }
  }
}
