package io.carousel.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names that no two attempts share, on whatever machine they run: machines that share a disk give
 * out the same process numbers.
 */
final class AttemptName {

  private static final int RANDOM_BYTES = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** This machine's name, in letters and digits. */
  static final String HOST = host();

  /** What the names of this process's attempts begin with: its machine and number. */
  static final String PROCESS = HOST + "-" + ProcessHandle.current().pid() + "-";

  private AttemptName() {}

  /** A new name, such as {@code node7-4711-9f3c06b2a1d4}. */
  static String next() {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return PROCESS + HexFormat.of().formatHex(random);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9]+", "_");
    } catch (UnknownHostException e) {
      return "host"; // A machine without a name of its own; the random part tells it from others.
    }
  }
}
