package io.carousel.analysis.reporting.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The files that a page is put together from; all of them are in the program itself. */
final class Resources {

  private static final String ECHARTS_ABOUT = "/META-INF/maven/org.webjars/echarts/pom.properties";
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/%s/echarts.min.js";

  private Resources() {}

  /** The template {@code <name>.mustache}. */
  static Reader template(String name) {
    return new BufferedReader(
        new InputStreamReader(open(name + ".mustache"), StandardCharsets.UTF_8));
  }

  static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + name + " is broken", e);
    }
  }

  /** The same; empty if there is no such file. */
  static Optional<String> textIfThere(String name) {
    return Resources.class.getResource(name) == null ? Optional.empty() : Optional.of(text(name));
  }

  /** The chart library; the folder it is in bears the version that the build chose. */
  static String echarts() {
    Properties about = new Properties();
    try (InputStream in = open(ECHARTS_ABOUT)) {
      about.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + ECHARTS_ABOUT + " is broken", e);
    }
    return text(ECHARTS.formatted(about.getProperty("version")));
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Resources.class.getResourceAsStream(name), name);
  }
}
