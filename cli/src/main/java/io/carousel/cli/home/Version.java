package io.carousel.cli.home;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program's jar. */
public final class Version implements IVersionProvider {

  /** The version, or "development" where the program does not run from its jar. */
  public static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"carousel " + number()};
  }
}
