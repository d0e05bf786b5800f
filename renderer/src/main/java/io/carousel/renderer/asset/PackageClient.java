package io.carousel.renderer.asset;

import java.nio.file.Path;

/** Fetches packages as the machine does itself. */
@FunctionalInterface
public interface PackageClient {

  /**
   * Fetches a package, without installing it.
   *
   * @param name the package's name
   * @param folder an empty folder that it goes into
   * @return the package's file, whole and checked against the client's own checksum
   * @throws io.carousel.job.JobFailedException if it could not be fetched, or if there is no client
   */
  Path fetch(String name, Path folder);
}
