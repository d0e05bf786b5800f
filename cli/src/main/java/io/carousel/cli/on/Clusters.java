package io.carousel.cli.on;

import io.carousel.cluster.Cluster;
import io.carousel.cluster.slurm.SlurmCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The places that there are to run parts. */
final class Clusters {

  private Clusters() {}

  /**
   * Those that are always there, and those whose library is on the class path.
   *
   * @param main the class with this program's {@code main}
   */
  static List<Cluster> all(Class<?> main) {
    List<Cluster> all = new ArrayList<>(List.of(new LocalCluster(main), new SlurmCluster()));
    ServiceLoader.load(Cluster.class).forEach(all::add);
    return all;
  }
}
