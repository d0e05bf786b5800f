package io.carousel.cli.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClosedQueuesTest {

  @Test
  void oneCustomerNeverWaits() {
    assertEquals(1 / 10.5, new ClosedQueues(10, 0.3, 0.2).throughput(1), 1e-12);
  }

  @Test
  void manyAreHeldUpByTheBusiestStation() {
    assertEquals(1 / 0.3, new ClosedQueues(10, 0.3, 0.2).throughput(1000), 1e-6);
  }

  /** Machine repair with two machines and one repairer, worked out by hand. */
  @Test
  void twoMachinesAndOneRepairer() {
    // States by machines that are broken: p1 = 2 p0 and p2 = p1, by balance at rates of 1.
    double busy = 4 / 5.0;
    assertEquals(busy, new ClosedQueues(1, 1).throughput(2), 1e-12);
  }
}
