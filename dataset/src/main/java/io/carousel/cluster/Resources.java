package io.carousel.cluster;

import io.carousel.job.InvalidInputException;

/**
 * What a part gets of a machine. What is not said is left to the cluster.
 *
 * @param partition the queue or group of machines that it goes to; null for the cluster's own
 *     choice
 * @param cores how many cores, at least 1; null for the cluster's own choice
 * @param gpus how many GPUs; null for none
 * @param memory how much memory, as the cluster writes it: "16G"; null for the cluster's own choice
 * @param time how long it may take, as the cluster writes it: "04:00:00"; null for the cluster's
 *     own choice
 */
public record Resources(String partition, Integer cores, Integer gpus, String memory, String time) {

  /** Whatever the cluster gives. */
  public static final Resources UNSAID = new Resources(null, null, null, null, null);

  public Resources {
    atLeast(1, "cores", cores);
    atLeast(0, "gpus", gpus);
    word("partition", partition);
    word("memory", memory);
    word("time", time);
  }

  /** These, and for what they do not say, others. */
  public Resources or(Resources others) {
    return new Resources(
        partition == null ? others.partition : partition,
        cores == null ? others.cores : cores,
        gpus == null ? others.gpus : gpus,
        memory == null ? others.memory : memory,
        time == null ? others.time : time);
  }

  private static void atLeast(int least, String setting, Integer value) {
    if (value != null && value < least) {
      throw InvalidInputException.ofSetting(
          setting, "must be at least " + least + ", not " + value);
    }
  }

  /** They end up in a script, in a line of their own. */
  private static void word(String setting, String value) {
    if (value != null && !value.matches("[\\w:.,+@-]+")) {
      throw InvalidInputException.ofSetting(
          setting, "must be one word, such as the cluster takes, not \"" + value + "\"");
    }
  }
}
