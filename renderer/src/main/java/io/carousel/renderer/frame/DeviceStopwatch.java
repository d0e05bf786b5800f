package io.carousel.renderer.frame;

import io.carousel.renderer.timing.Step;
import io.carousel.renderer.timing.StepTimes;
import org.lwjgl.opengl.GL11;

/**
 * Says what the device's time goes into. Devices work behind the program's back, so a step has
 * ended only when the device has nothing left to do; waiting for that keeps it from going on with
 * the next step meanwhile, and so is done on request alone.
 */
interface DeviceStopwatch {

  /** Leaves out all time until now. */
  void start();

  /** Ends a step, which began with the end of the one before. */
  void lap(Step step);

  /** Whether it measures anything. */
  boolean isRunning();

  /** Measures nothing and never waits. */
  static DeviceStopwatch stopped() {
    return new DeviceStopwatch() {
      @Override
      public void start() {}

      @Override
      public void lap(Step step) {}

      @Override
      public boolean isRunning() {
        return false;
      }
    };
  }

  /** Adds up every step; waits for the device at the end of each. */
  static DeviceStopwatch addingTo(StepTimes times) {
    return new DeviceStopwatch() {
      private long last = System.nanoTime();

      @Override
      public void start() {
        GL11.glFinish();
        last = System.nanoTime();
      }

      @Override
      public void lap(Step step) {
        GL11.glFinish();
        long now = System.nanoTime();
        times.add(step, now - last);
        last = now;
      }

      @Override
      public boolean isRunning() {
        return true;
      }
    };
  }
}
