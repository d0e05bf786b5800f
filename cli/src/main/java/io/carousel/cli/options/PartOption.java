package io.carousel.cli.options;

import io.carousel.job.Shard;
import picocli.CommandLine.Option;

/** Which part of the work is this command's, for others to do the rest. */
public final class PartOption {

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardConverter.class,
      defaultValue = "1/1",
      description =
          "Do the I-th of N parts only; the others may run at the same time, on machines that share"
              + " the disk. Whichever is last puts the results together.")
  private Shard shard;

  /** The part; the whole unless the user said otherwise. */
  public Shard shard() {
    return shard;
  }

  /** Whether it is all of the work. */
  public boolean isWhole() {
    return shard.equals(Shard.WHOLE);
  }

  /** What is said when this part is done and others are not. */
  public String waiting() {
    return "part " + shard + " is done; the results come with the last of " + shard.count();
  }
}
