package io.carousel.cli.doctor;

import io.carousel.job.JobFailedException;
import io.carousel.renderer.gl.GlContext;
import io.carousel.renderer.gl.GlDevice;
import java.util.List;
import java.util.stream.Collectors;

/** The devices that {@code --gl-device} can choose from. */
final class DevicesCheck implements Check {

  private static final String SUBJECT = "EGL devices";

  @Override
  public Finding look() {
    List<GlDevice> devices;
    try {
      devices = GlContext.devices();
    } catch (JobFailedException e) {
      return Finding.missing(SUBJECT, e.getMessage(), "apt-get install libegl1");
    }
    return devices.isEmpty()
        ? Finding.note(SUBJECT, "none are listed", "--gl-device cannot be used with this driver")
        : Finding.ok(
            SUBJECT,
            devices.stream()
                .map(device -> device.index() + " (" + device.description() + ")")
                .collect(Collectors.joining(", ")));
  }
}
