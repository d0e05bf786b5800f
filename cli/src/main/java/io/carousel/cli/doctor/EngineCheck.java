package io.carousel.cli.doctor;

import ai.djl.engine.Engine;
import io.carousel.analysis.models.network.ComputeDevice;
import io.carousel.analysis.models.network.TorchEngine;
import io.carousel.job.JobFailedException;

/** What runs the networks. */
final class EngineCheck implements Check {

  private static final String SUBJECT = "DJL engine";

  @Override
  public Finding look() {
    try {
      Engine engine = TorchEngine.get();
      return Finding.ok(
          SUBJECT,
          "%s %s on %s"
              .formatted(engine.getEngineName(), engine.getVersion(), ComputeDevice.best()));
    } catch (JobFailedException e) {
      return Finding.missing(
          SUBJECT,
          e.getMessage(),
          "there are native libraries for 64-bit Linux on x86 and Arm; on these, delete target/"
              + " and run this again");
    }
  }
}
