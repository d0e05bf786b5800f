package io.carousel.cluster;

import java.util.function.Consumer;

/** Starts a cluster's own daemons from this program's libraries. */
public interface ClusterDaemons {

  /**
   * What to start.
   *
   * @param host the name or address by which other machines reach this one
   * @param port the port of the master; 0 for one that is free
   * @param master the address of a master on another machine, which the workers here join; null to
   *     start one here
   * @param workers how many workers to start here
   * @param cores how many cores each has
   */
  record Wanted(String host, int port, String master, int workers, int cores) {}

  /**
   * Starts daemons, and returns when one of them has ended; all of them end with this process.
   *
   * @param messages hears in lines what people should know
   * @throws io.carousel.job.JobFailedException when a daemon has ended, with its last words
   */
  void run(Wanted wanted, Consumer<String> messages);
}
