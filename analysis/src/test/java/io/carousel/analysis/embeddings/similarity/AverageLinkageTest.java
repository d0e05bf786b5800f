package io.carousel.analysis.embeddings.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {

  @Test
  void theLeastUnlikeMergeFirstAndHeightsAreMeans() {
    double[][] similarity = {
      {1, 0.2, 0.9, 0.1},
      {0.2, 1, 0.4, 0.7},
      {0.9, 0.4, 1, 0.3},
      {0.1, 0.7, 0.3, 1}
    };
    AverageLinkage linkage = new AverageLinkage(similarity);
    List<Merge> merges = linkage.merges();
    assertMerge(0, 2, 0.1, 2, merges.get(0));
    assertMerge(1, 3, 0.3, 2, merges.get(1));
    // The mean of 0.8, 0.9, 0.6 and 0.7.
    assertMerge(4, 5, 0.75, 4, merges.get(2));
    assertEquals(List.of(0, 2, 1, 3), linkage.order());
  }

  @Test
  void clustersOfUnequalSizeWeighByTheirMembers() {
    double[][] similarity = {
      {1, 0.9, 0.8, 0}, {0.9, 1, 0.8, 0}, {0.8, 0.8, 1, 0.6}, {0, 0, 0.6, 1}
    };
    List<Merge> merges = new AverageLinkage(similarity).merges();
    assertMerge(2, 4, 0.2, 3, merges.get(1));
    assertMerge(3, 5, (1 + 1 + 0.4) / 3, 4, merges.get(2));
  }

  @Test
  void whatIsNotDefinedIsUnlike() {
    double[][] similarity = {{1, Double.NaN}, {Double.NaN, 1}};
    assertMerge(0, 1, 1, 2, new AverageLinkage(similarity).merges().get(0));
  }

  @Test
  void oneModelIsAClusterOfItsOwn() {
    AverageLinkage linkage = new AverageLinkage(new double[][] {{1}});
    assertEquals(List.of(), linkage.merges());
    assertEquals(List.of(0), linkage.order());
  }

  private static void assertMerge(int left, int right, double height, int size, Merge merge) {
    assertEquals(new Merge(left, right, merge.height(), size), merge);
    assertEquals(height, merge.height(), 1e-12);
  }
}
