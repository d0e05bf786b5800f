package io.carousel.cluster.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What a machine of the cluster is to do for a part.
 *
 * @param number the part's number
 * @param words the command line
 * @param directory where it is started
 * @param folder where it writes what it says and prints
 * @param cores how many cores it may use
 */
record PartOrder(int number, List<String> words, String directory, String folder, int cores)
    implements Serializable {

  private static final long serialVersionUID = 1L;
}
