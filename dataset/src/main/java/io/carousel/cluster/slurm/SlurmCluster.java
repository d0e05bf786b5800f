package io.carousel.cluster.slurm;

import io.carousel.cluster.Cluster;
import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.ClusterSession;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SLURM, from a machine that has its commands: {@code slurm:16} for 16 parts at a time. */
public final class SlurmCluster implements Cluster {

  private static final Pattern WHERE = Pattern.compile("slurm(?::([1-9]\\d{0,5}))?");

  /** How many parts there are at a time unless it is said. */
  static final int TASKS = 8;

  @Override
  public String pattern() {
    return "slurm:N";
  }

  @Override
  public boolean handles(String where) {
    return WHERE.matcher(where).matches();
  }

  @Override
  public ClusterSession open(String where, ClusterRequest request) {
    Matcher matcher = WHERE.matcher(where);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(where);
    }
    int tasks = matcher.group(1) == null ? TASKS : Integer.parseInt(matcher.group(1));
    return new SlurmSession(request, tasks, new SlurmCommands());
  }
}
