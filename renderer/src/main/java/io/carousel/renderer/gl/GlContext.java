package io.carousel.renderer.gl;

import static org.lwjgl.system.MemoryUtil.NULL;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lwjgl.egl.EGL10;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL11;

/**
 * An OpenGL 4 core context that draws into frame buffers only. It is current on the thread that
 * opened it and has to be used and closed there.
 */
public final class GlContext implements AutoCloseable {

  private static final int MAJOR = 4;
  private static final int MINOR = 1;

  private final long display;
  private final long context;
  private final String renderer;

  private GlContext(long display, long context) {
    this.display = display;
    this.context = context;
    GL.createCapabilities();
    this.renderer = GL11.glGetString(GL11.GL_RENDERER);
    if (isSoftware()) {
      NativeHeap.keep();
    }
  }

  /**
   * The devices that a context can be opened on.
   *
   * @throws JobFailedException if there is no EGL library
   */
  public static List<GlDevice> devices() {
    Egl.load();
    return Egl.devices();
  }

  /**
   * Opens a context and makes it current.
   *
   * @param device index of an EGL device; if empty, the first GPU that works, else Mesa's
   *     surfaceless platform, which computes on the CPU where there is no GPU
   * @throws InvalidInputException if there is no device with that index
   * @throws JobFailedException if no context can be opened
   */
  public static GlContext open(OptionalInt device) {
    Egl.load();
    List<GlDevice> devices = Egl.devices();
    if (device.isPresent()) {
      return openOn(device.getAsInt(), devices);
    }
    for (GlDevice candidate : devices) {
      if (!candidate.software()) {
        GlContext context = tryOpen(Egl.deviceDisplay(candidate.index()));
        if (context != null) {
          return context;
        }
      }
    }
    GlContext context = tryOpen(Egl.surfacelessDisplay());
    if (context == null) {
      throw new JobFailedException(
          "no OpenGL %d.%d driver was found; install one (Debian, Ubuntu: apt-get install"
                  .formatted(MAJOR, MINOR)
              + " libegl-mesa0 libgl1-mesa-dri)");
    }
    return context;
  }

  private static GlContext openOn(int index, List<GlDevice> devices) {
    if (index < 0 || index >= devices.size()) {
      throw InvalidInputException.ofSetting(
          "gl-device",
          "there is no device %d; EGL lists %d (see `doctor`)".formatted(index, devices.size()));
    }
    GlContext context = tryOpen(Egl.deviceDisplay(index));
    if (context == null) {
      throw new JobFailedException(
          "no OpenGL %d.%d context could be opened on EGL device %d (%s); try another `gl-device`"
              .formatted(MAJOR, MINOR, index, devices.get(index).description()));
    }
    return context;
  }

  /** A current context on a display, or null if its driver has none to give. */
  private static GlContext tryOpen(long display) {
    if (!Egl.initialise(display)) {
      return null;
    }
    long context = Egl.coreContext(display, MAJOR, MINOR);
    if (context == NULL) {
      return null;
    }
    if (!EGL10.eglMakeCurrent(display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, context)) {
      EGL10.eglDestroyContext(display, context);
      return null;
    }
    return new GlContext(display, context);
  }

  /** The driver's name for what draws: "llvmpipe (LLVM 15.0.6, 256 bits)", "NVIDIA H200 ...". */
  public String renderer() {
    return renderer;
  }

  /** Whether the CPU draws. */
  public boolean isSoftware() {
    String name = renderer.toLowerCase(Locale.ROOT);
    return name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swrast");
  }

  @Override
  public void close() {
    GL.setCapabilities(null);
    EGL10.eglMakeCurrent(display, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_SURFACE, EGL10.EGL_NO_CONTEXT);
    // The display is the process's own and shared by every context on it, so it is not terminated.
    EGL10.eglDestroyContext(display, context);
  }
}
