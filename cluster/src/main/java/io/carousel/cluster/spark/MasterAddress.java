package io.carousel.cluster.spark;

import io.carousel.job.InvalidInputException;
import io.carousel.job.JobFailedException;
import io.carousel.job.OneLine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of Spark's own master, or of several that stand in for each other.
 *
 * @param text as the user wrote it
 * @param masters each master's
 */
record MasterAddress(String text, List<InetSocketAddress> masters) {

  private static final String SCHEME = "spark://";
  private static final Pattern ONE = Pattern.compile("([\\w.-]+|\\[[0-9a-fA-F:]+\\]):(\\d{1,5})");
  private static final int PATIENCE_MILLIS = 5000;

  /**
   * Reads an address.
   *
   * @throws InvalidInputException if it is none
   */
  static MasterAddress of(String text) {
    List<InetSocketAddress> masters = new ArrayList<>();
    for (String one : text.substring(SCHEME.length()).split(",", -1)) {
      Matcher matcher = ONE.matcher(one);
      if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65535) {
        throw new InvalidInputException(
            OneLine.quoted(text), "is no address of a Spark master; write spark://HOST:PORT");
      }
      masters.add(
          InetSocketAddress.createUnresolved(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }
    return new MasterAddress(text, masters);
  }

  static boolean isOne(String where) {
    return where.startsWith(SCHEME);
  }

  /** Whether something answers. */
  boolean answers() {
    try {
      check();
      return true;
    } catch (JobFailedException e) {
      return false;
    }
  }

  /**
   * Checks that something answers, which Spark itself tries for a minute.
   *
   * @throws JobFailedException if nothing does
   */
  void check() {
    String problem = "";
    for (InetSocketAddress master : masters) {
      try (Socket socket = new Socket()) {
        InetSocketAddress resolved =
            new InetSocketAddress(master.getHostString(), master.getPort());
        if (!resolved.isUnresolved()) {
          socket.connect(resolved, PATIENCE_MILLIS);
          return;
        }
        problem = "there is no machine of that name";
      } catch (IOException e) {
        problem = e.getMessage();
      }
    }
    throw new JobFailedException(
        "%s: no Spark master answers there (%s); start one with `cluster start`, or correct the address"
            .formatted(text, problem));
  }
}
