package io.carousel.analysis.embeddings.projection;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.Arrays;
import tagbio.umap.Umap;

/**
 * UMAP (McInnes, Healy and Melville 2018): keeps neighbours close, and says little of distances
 * between what is far apart. Its standard settings: 15 neighbours, least distance 0.1.
 */
public final class UniformManifold implements ProjectionMethod {

  private static final int NEIGHBOURS = 15;

  /** Fewer points than this have no neighbourhoods to keep. */
  private static final int FEWEST = 6;

  private static final long SEED = 1;

  @Override
  public String name() {
    return "UMAP";
  }

  /** Lays out embeddings; fewer than six by principal components. */
  @Override
  public Projection project(Embeddings embeddings) {
    if (embeddings.rows() < FEWEST) {
      return new PrincipalComponents().project(embeddings);
    }
    Umap umap = new Umap();
    umap.setNumberComponents(2);
    umap.setNumberNearestNeighbours(Math.min(NEIGHBOURS, embeddings.rows() - 1));
    umap.setSeed(SEED);
    umap.setThreads(1); // with more the points are not the same every time
    float[][] points = umap.fitTransform(rows(embeddings));
    return new Projection(column(points, 0), column(points, 1));
  }

  private static float[][] rows(Embeddings embeddings) {
    int dimensions = embeddings.dimensions();
    float[][] rows = new float[embeddings.rows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(embeddings.values(), row * dimensions, (row + 1) * dimensions);
    }
    return rows;
  }

  private static float[] column(float[][] points, int axis) {
    float[] column = new float[points.length];
    for (int row = 0; row < column.length; row++) {
      column[row] = points[row][axis];
    }
    return column;
  }
}
