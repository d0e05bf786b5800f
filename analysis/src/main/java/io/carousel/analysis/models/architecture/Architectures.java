package io.carousel.analysis.models.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The architectures that are known. */
public final class Architectures {

  /** The network of the paper. */
  public static final Architecture BN_INCEPTION = BnInception.ARCHITECTURE;

  public static final Architecture RESNET_50 = ResNet50.ARCHITECTURE;

  /** The network that is trained by default. */
  public static final Architecture SMALL = SmallNetwork.ARCHITECTURE;

  /** All of them. */
  public static final List<Architecture> ALL = List.of(BN_INCEPTION, RESNET_50, SMALL);

  private Architectures() {}

  /** The architecture of a name, in upper or lower case: "bn-inception". */
  public static Optional<Architecture> named(String name) {
    return ALL.stream()
        .filter(architecture -> architecture.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /**
   * The architecture of a trunk.
   *
   * @param tensors the names in its state dict
   * @return the one that most of the names belong to; empty if none belong to any
   */
  public static Optional<Architecture> of(Set<String> tensors) {
    return ALL.stream()
        .filter(architecture -> shared(architecture, tensors) > 0)
        .max(Comparator.comparingLong(architecture -> shared(architecture, tensors)));
  }

  /** Their names as a user types them: "bn-inception, resnet-50, small". */
  public static String names() {
    return ALL.stream()
        .map(architecture -> architecture.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static long shared(Architecture architecture, Set<String> tensors) {
    return architecture.convolutions().stream()
        .map(Convolution::weight)
        .filter(tensors::contains)
        .count();
  }
}
