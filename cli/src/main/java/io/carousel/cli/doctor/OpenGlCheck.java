package io.carousel.cli.doctor;

import io.carousel.job.JobFailedException;
import io.carousel.renderer.gl.GlContext;
import java.util.OptionalInt;

/** The OpenGL device that renders unless the user chooses another. */
final class OpenGlCheck implements Check {

  private static final String SUBJECT = "OpenGL";

  @Override
  public Finding look() {
    try (GlContext context = GlContext.open(OptionalInt.empty())) {
      return context.isSoftware()
          ? Finding.note(
              SUBJECT,
              context.renderer() + ": a software device, which draws on the CPU",
              "nothing is missing; a GPU with an EGL driver would be many times faster")
          : Finding.ok(SUBJECT, context.renderer());
    } catch (JobFailedException e) {
      return Finding.missing(
          SUBJECT,
          e.getMessage(),
          "apt-get install libegl1 libegl-mesa0 libgl1-mesa-dri, or your GPU's driver");
    }
  }
}
