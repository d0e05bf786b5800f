package io.carousel.cluster.spark;

import io.carousel.cluster.Cluster;
import io.carousel.cluster.ClusterRequest;
import io.carousel.cluster.ClusterSession;
import java.util.regex.Pattern;

/** Spark's own clusters, and those of YARN and Kubernetes, by the address of their master. */
public final class SparkCluster implements Cluster {

  private static final Pattern WHERE = Pattern.compile("spark://.+|k8s://.+|yarn");

  @Override
  public String pattern() {
    return "spark://HOST:PORT";
  }

  @Override
  public boolean handles(String where) {
    return WHERE.matcher(where).matches();
  }

  @Override
  public ClusterSession open(String where, ClusterRequest request) {
    return new SparkParts(new SparkConnection(where, request.resources()), request);
  }
}
