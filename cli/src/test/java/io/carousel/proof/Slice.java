package io.carousel.proof;

/**
 * Some tries of one kind, after which a loop may be stopped without losing them.
 *
 * @param loop what was tried: "fuzz", "kill" or "full-disk"
 * @param subject what it was tried on: a reader or a command
 * @param tried how often: inputs, kills or full disks
 * @param compared how often what was there in the end was compared with an undisturbed run's
 * @param seconds how long it took
 * @param findings what must not be
 */
record Slice(String loop, String subject, long tried, long compared, double seconds, int findings) {

  /** Both together; what they are of is this one's. */
  Slice plus(Slice more) {
    return new Slice(
        loop,
        subject,
        tried + more.tried,
        compared + more.compared,
        seconds + more.seconds,
        findings + more.findings);
  }
}
