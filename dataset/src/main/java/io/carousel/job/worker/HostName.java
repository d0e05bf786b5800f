package io.carousel.job.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This machine's name, for people. */
public final class HostName {

  private HostName() {}

  /** The name; "this machine" where it has none. */
  public static String get() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }
}
