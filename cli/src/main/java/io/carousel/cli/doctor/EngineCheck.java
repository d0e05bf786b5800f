package io.carousel.cli.doctor;

import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.analysis.models.network.TorchLibrary;
import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What runs the networks. */
final class EngineCheck implements Check {

  private static final String SUBJECT = "DJL engine";

  /** There where NVIDIA's driver is. */
  private static final Path NVIDIA_DRIVER = Path.of("/dev/nvidiactl");

  @Override
  public Finding look() {
    try {
      TorchLibrary library = TorchLibrary.loaded();
      String found =
          "PyTorch %s on %s, from %s%s"
              .formatted(
                  library.version(),
                  ComputeDevice.best(),
                  library.folder(),
                  library.whyNoGpu().map(reason -> "; no GPU, as " + reason).orElse(""));
      return library.whyNoGpu().isPresent() && Files.exists(NVIDIA_DRIVER)
          ? Finding.note(SUBJECT, found, remedy(library))
          : Finding.ok(SUBJECT, found);
    } catch (InvalidInputException e) {
      return Finding.missing(
          SUBJECT, e.getMessage(), "or unset it, for the library that computes on CPUs");
    } catch (JobFailedException e) {
      return Finding.missing(
          SUBJECT,
          e.getMessage(),
          "there are native libraries for 64-bit Linux on x86 and Arm; on these, delete target/"
              + " and run this again");
    }
  }

  private static String remedy(TorchLibrary library) {
    return library.cuda()
        ? "nvidia-smi says what the driver sees; networks compute on the CPU meanwhile"
        : "docs/gpu.md says how networks compute on the NVIDIA GPU";
  }
}
