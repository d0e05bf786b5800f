package io.carousel.analysis.models.library;

import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** The fields of a file that say how a model was trained. */
public final class LossFields {

  private static final String LOSS = "loss";
  private static final String YEAR = "year";
  private static final String FAMILY = "family";
  private static final String DISTANCE = "distance";
  private static final String TRAINED_ON = "trained_on";
  private static final String FOLD = "fold";
  private static final String RUN = "run";
  private static final long LEAST_YEAR = 1900;
  private static final long MOST_YEAR = 2999;
  private static final long MOST_FOLD = 999;

  /** Their names. */
  public static final List<String> NAMES =
      List.of(LOSS, YEAR, FAMILY, DISTANCE, TRAINED_ON, FOLD, RUN);

  private LossFields() {}

  /** What the fields say; null where one is left out. */
  public static LossInfo read(Fields fields) {
    return new LossInfo(
            fields.text(LOSS).orElse(null),
            wholeNumber(fields, YEAR, LEAST_YEAR, MOST_YEAR),
            fields.has(FAMILY) ? fields.choice(FAMILY, LossFamily.RANKING).orElse(null) : null,
            fields.has(DISTANCE)
                ? fields.choice(DISTANCE, LossDistance.EUCLIDEAN).orElse(null)
                : null,
            fields.text(TRAINED_ON).orElse(null),
            wholeNumber(fields, FOLD, 0, MOST_FOLD))
        .ofRun(fields.text(RUN).orElse(null), null);
  }

  private static Integer wholeNumber(Fields fields, String name, long least, long greatest) {
    return fields.has(name)
        ? Math.toIntExact(fields.wholeNumber(name, least, greatest, Optional.empty()))
        : null;
  }
}
