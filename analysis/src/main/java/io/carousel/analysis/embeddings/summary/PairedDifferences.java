package io.carousel.analysis.embeddings.summary;

import io.carousel.analysis.embeddings.evaluation.Evaluation;
import io.carousel.analysis.embeddings.evaluation.Replicates;
import io.carousel.analysis.support.statistics.Holm;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.statistics.PairedBootstrap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares every two losses by every property and every group of properties. */
final class PairedDifferences {

  private final Evaluation evaluation;
  private final Replicates replicates;
  private final List<LossModels> losses;

  /** A score of every loss, and its replicates. */
  private record Scores(String name, double[] means, double[][] replicates) {}

  PairedDifferences(Evaluation evaluation, Replicates replicates, List<LossModels> losses) {
    this.evaluation = evaluation;
    this.replicates = replicates;
    this.losses = losses;
  }

  LossDifferences all() {
    List<Scores> properties = new ArrayList<>();
    Map<PropertyGroup, List<Scores>> groups = new EnumMap<>(PropertyGroup.class);
    for (int property = 0; property < evaluation.properties().size(); property++) {
      Scores scores = scores(property);
      if (scores != null) {
        properties.add(scores);
        PropertyGroup.of(scores.name())
            .ifPresent(
                group -> groups.computeIfAbsent(group, key -> new ArrayList<>()).add(scores));
      }
    }
    List<Scores> grouped = new ArrayList<>();
    List<GroupScores> cells = new ArrayList<>();
    groups.forEach(
        (group, members) -> {
          Scores mean = mean(group.word(), members);
          grouped.add(mean);
          cells.add(
              new GroupScores(
                  group,
                  members.stream().map(Scores::name).toList(),
                  IntStream.range(0, losses.size()).mapToObj(loss -> cell(mean, loss)).toList()));
        });
    return new LossDifferences(
        LossDifferences.FORMAT_VERSION,
        evaluation.measure().id(),
        replicates.count(),
        cells,
        differences(properties),
        differences(grouped));
  }

  /** Null if a loss has no score by the property. */
  private Scores scores(int property) {
    double[] means = new double[losses.size()];
    double[][] drawn = new double[losses.size()][];
    for (int loss = 0; loss < means.length; loss++) {
      LossModels models = losses.get(loss);
      List<Double> values = models.values(evaluation, property);
      if (values.size() < models.models().size()) {
        return null;
      }
      means[loss] = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      drawn[loss] = models.replicates(replicates, property);
    }
    return new Scores(evaluation.properties().get(property), means, drawn);
  }

  private Scores mean(String name, List<Scores> members) {
    double[] means = new double[losses.size()];
    double[][] drawn = new double[losses.size()][replicates.count()];
    for (Scores member : members) {
      for (int loss = 0; loss < means.length; loss++) {
        means[loss] += member.means()[loss] / members.size();
        for (int i = 0; i < replicates.count(); i++) {
          drawn[loss][i] += member.replicates()[loss][i] / members.size();
        }
      }
    }
    return new Scores(name, means, drawn);
  }

  private static Cell cell(Scores scores, int loss) {
    double[] drawn = scores.replicates()[loss];
    boolean known =
        drawn.length > 0 && IntStream.range(0, drawn.length).noneMatch(i -> Double.isNaN(drawn[i]));
    return new Cell(scores.means()[loss], null, known ? Interval.of(drawn) : null, null);
  }

  private List<LossDifference> differences(List<Scores> all) {
    List<LossDifference> found = new ArrayList<>();
    for (Scores scores : all) {
      for (int first = 0; first < losses.size(); first++) {
        for (int second = first + 1; second < losses.size(); second++) {
          double[] a = scores.replicates()[first];
          double[] b = scores.replicates()[second];
          double difference = scores.means()[first] - scores.means()[second];
          int one = first;
          int other = second;
          PairedBootstrap.of(difference, a, b)
              .ifPresent(
                  test ->
                      found.add(
                          new LossDifference(
                              one,
                              other,
                              scores.name(),
                              difference,
                              test.interval(),
                              test.p(),
                              1)));
        }
      }
    }
    double[] corrected = Holm.correct(found.stream().mapToDouble(LossDifference::p).toArray());
    List<LossDifference> differences = new ArrayList<>();
    for (int i = 0; i < corrected.length; i++) {
      LossDifference one = found.get(i);
      differences.add(
          new LossDifference(
              one.first(),
              one.second(),
              one.of(),
              one.difference(),
              one.interval(),
              one.p(),
              corrected[i]));
    }
    return differences;
  }
}
