package io.carousel.cli.doctor;

/** The Java that this program runs on; the launcher has seen to it that it is new enough. */
final class JavaCheck implements Check {

  @Override
  public Finding look() {
    return Finding.ok(
        "Java",
        "%s (%s), %s"
            .formatted(
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("java.home")));
  }
}
