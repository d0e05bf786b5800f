package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.saliency.SaliencyOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which maps are compared with which, and which cell each comparison counts in. Fold i of a loss is
 * compared with fold i of another and with the other folds of its own, so that of 57 models' 1,596
 * pairs about 500 are left.
 */
final class PairPlan {

  private final List<Integer> folds;
  private final List<MapPair> pairs = new ArrayList<>();
  private final List<PairCell> cells = new ArrayList<>();
  private final Optional<PooledLoss> untrained;
  private final List<PooledLoss> losses;
  private final int[][] matrix;
  private final int[] floor;
  private final int[] ceiling;

  /** There is no such cell. */
  static final int NONE = -1;

  /**
   * Two maps.
   *
   * @param a where one is among {@link ComparedMaps}
   * @param b where the other is
   * @param fold which fold both are of; null if that is not known, or they differ
   */
  record MapPair(int a, int b, Integer fold) {}

  /**
   * A cell of the matrix of losses, or its floor or ceiling.
   *
   * @param pairs which pairs count in it
   */
  record PairCell(List<Integer> pairs) {}

  PairPlan(ComparedMaps maps) {
    this.folds =
        maps.origins().stream()
            .map(SaliencyOrigin::loss)
            .map(info -> info == null ? null : info.fold())
            .toList();
    List<PooledLoss> all =
        PooledLoss.all(maps.models(), maps.origins().stream().map(SaliencyOrigin::loss).toList());
    this.losses = all.stream().filter(loss -> !loss.untrained()).toList();
    this.matrix = new int[losses.size()][losses.size()];
    for (int row = 0; row < losses.size(); row++) {
      matrix[row][row] = add(ownFolds(losses.get(row)));
      for (int column = 0; column < row; column++) {
        matrix[row][column] = add(sameFolds(losses.get(column), losses.get(row)));
        matrix[column][row] = matrix[row][column];
      }
    }
    this.floor = new int[losses.size()];
    this.ceiling = new int[losses.size()];
    this.untrained = all.stream().filter(PooledLoss::untrained).findFirst();
    List<List<MapPair>> reruns = new ArrayList<>();
    folds.forEach(fold -> reruns.add(new ArrayList<>()));
    for (int i = 0; i < maps.reruns().size(); i++) {
      int model = maps.reruns().get(i).model();
      reruns.get(model).add(new MapPair(model, folds.size() + i, folds.get(model)));
    }
    for (int i = 0; i < losses.size(); i++) {
      PooledLoss loss = losses.get(i);
      floor[i] = untrained.map(none -> add(sameFolds(none, loss))).orElse(NONE);
      ceiling[i] =
          add(loss.models().stream().flatMap(model -> reruns.get(model).stream()).toList());
    }
    // Of the untrained network there is no row: its own maps are compared for the pair's sake.
    untrained.stream()
        .flatMap(none -> none.models().stream())
        .forEach(model -> pairs.addAll(reruns.get(model)));
  }

  private int add(List<MapPair> more) {
    if (more.isEmpty()) {
      return NONE;
    }
    List<Integer> places = new ArrayList<>();
    for (MapPair pair : more) {
      places.add(pairs.size());
      pairs.add(pair);
    }
    cells.add(new PairCell(List.copyOf(places)));
    return cells.size() - 1;
  }

  private List<MapPair> ownFolds(PooledLoss loss) {
    List<MapPair> own = new ArrayList<>();
    for (int i = 0; i < loss.models().size(); i++) {
      for (int j = i + 1; j < loss.models().size(); j++) {
        own.add(new MapPair(loss.models().get(i), loss.models().get(j), null));
      }
    }
    return own;
  }

  private List<MapPair> sameFolds(PooledLoss a, PooledLoss b) {
    List<MapPair> same = new ArrayList<>();
    for (int first : a.models()) {
      for (int second : b.models()) {
        Integer fold = folds.get(first);
        Integer other = folds.get(second);
        if (fold == null || other == null || fold.equals(other)) {
          same.add(new MapPair(first, second, fold == null ? other : fold));
        }
      }
    }
    return same;
  }

  /** The trained losses. */
  List<PooledLoss> losses() {
    return losses;
  }

  /** The untrained network, if it has maps. */
  Optional<PooledLoss> untrained() {
    return untrained;
  }

  /** The comparisons to be made of every image. */
  List<MapPair> pairs() {
    return List.copyOf(pairs);
  }

  /** The cells. */
  List<PairCell> cells() {
    return List.copyOf(cells);
  }

  /** Which cell two losses have, or {@link #NONE}. */
  int cell(int row, int column) {
    return matrix[row][column];
  }

  /** Which cell each loss has with the untrained network. */
  int[] floor() {
    return Arrays.copyOf(floor, floor.length);
  }

  /** Which cell each loss has with itself under other noise. */
  int[] ceiling() {
    return Arrays.copyOf(ceiling, ceiling.length);
  }
}
