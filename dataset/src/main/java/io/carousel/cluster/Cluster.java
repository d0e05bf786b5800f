package io.carousel.cluster;

import java.util.List;

/**
 * A kind of place where parts can run: worker processes on this machine, SLURM, Spark. Found by
 * {@link java.util.ServiceLoader} where its library need not be there.
 */
public interface Cluster {

  /** How such a place is written, for people: {@code slurm[:N]}. */
  String pattern();

  /** Whether a text names such a place: "local:4". */
  boolean handles(String where);

  /**
   * Opens a session; what is dear is begun only with the first part.
   *
   * @param where names the place
   * @throws io.carousel.job.InvalidInputException if what is asked for cannot be had there
   */
  ClusterSession open(String where, ClusterRequest request);

  /**
   * The program that does one part, as the command line has it.
   *
   * @see ClusterRequest#program
   */
  @FunctionalInterface
  interface Program {

    /**
     * Its arguments.
     *
     * @param stage the stage's name
     * @param part which part of it, as {@link io.carousel.job.Shard} writes it, or what a shell
     *     turns into that
     */
    List<String> arguments(String stage, String part);
  }
}
