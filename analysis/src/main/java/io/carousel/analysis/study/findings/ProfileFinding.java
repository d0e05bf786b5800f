package io.carousel.analysis.study.findings;

import io.carousel.analysis.study.FamilyDifference;
import io.carousel.analysis.study.ProfileAgreement;
import io.carousel.analysis.study.ProfileAgreement.Group;
import io.carousel.analysis.study.StudyResults;
import io.carousel.analysis.support.statistics.Interval;
import java.util.List;

/** Whether a network's profile tells its loss, or its loss's family. */
final class ProfileFinding {

  private ProfileFinding() {}

  static List<String> of(StudyResults results) {
    ProfileAgreement agreement = ProfileAgreement.of(results.leastTied());
    Group loss = agreement.sameLoss();
    Group family = agreement.sameFamily();
    Group other = agreement.otherFamily();
    if (family.mean() == null || other.mean() == null) {
      return List.of();
    }
    StringBuilder text = new StringBuilder("Profiles of two networks correlate at ");
    if (loss.mean() != null) {
      text.append(mean(loss)).append(" where they share the loss, at ");
    }
    text.append(mean(family))
        .append(" where they share the family only, at ")
        .append(mean(other))
        .append(" where they share neither.");
    if (loss.mean() != null) {
      boolean apart =
          loss.interval().low() > Math.max(family.interval().high(), other.interval().high());
      text.append(
          apart
              ? " So a profile tells something of the loss"
              : " These intervals overlap, so that a profile does not clearly tell the loss");
      text.append(agreement.families() == null ? "." : families(agreement, apart));
    } else if (agreement.families() != null) {
      text.append(familiesAlone(agreement));
    }
    return List.of(text.toString());
  }

  private static String mean(Group group) {
    Interval interval = group.interval();
    return "%s [%s, %s]"
        .formatted(
            Prose.number(group.mean()),
            Prose.number(interval.low()),
            Prose.number(interval.high()));
  }

  private static boolean tells(ProfileAgreement agreement) {
    return agreement.families().p() < FamilyDifference.LEVEL;
  }

  private static String families(ProfileAgreement agreement, boolean apart) {
    boolean tells = tells(agreement);
    String link = tells == apart ? ", and " : ", but ";
    return link
        + (tells ? "the family is told" : "the family is not told")
        + " (permutation test over losses, "
        + Prose.p(agreement.families().p())
        + ").";
  }

  private static String familiesAlone(ProfileAgreement agreement) {
    return " The family is "
        + (tells(agreement) ? "" : "not ")
        + "told by a profile (permutation test over losses, "
        + Prose.p(agreement.families().p())
        + ").";
  }
}
