package io.carousel.cli.benchmark;

/**
 * A closed network of queues: so many customers go round between a place where none waits for
 * another and stations that serve one at a time. Solved exactly by mean value analysis (Reiser and
 * Lavenberg, Journal of the ACM 27(2), 1980), for service times that are exponentially distributed.
 *
 * @param thinking the time that a customer spends on its own each round, in seconds
 * @param demands the time that each station serves it each round, in seconds
 */
record ClosedQueues(double thinking, double... demands) {

  /**
   * How many rounds all customers make together in a second.
   *
   * @param customers how many there are, at least 1
   */
  double throughput(int customers) {
    double[] waiting = new double[demands.length];
    double rate = 0;
    for (int n = 1; n <= customers; n++) {
      double round = thinking;
      double[] stay = new double[demands.length];
      for (int station = 0; station < demands.length; station++) {
        stay[station] = demands[station] * (1 + waiting[station]);
        round += stay[station];
      }
      rate = n / round;
      for (int station = 0; station < demands.length; station++) {
        waiting[station] = rate * stay[station];
      }
    }
    return rate;
  }
}
