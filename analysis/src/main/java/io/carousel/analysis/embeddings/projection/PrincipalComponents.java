package io.carousel.analysis.embeddings.projection;

import io.carousel.analysis.embeddings.Embeddings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The plane along which embeddings vary the most: that of the two greatest eigenvectors of their
 * covariance. An eigenvector's greatest component points up, so that there is one answer.
 */
public final class PrincipalComponents implements ProjectionMethod {

  @Override
  public String name() {
    return "PCA";
  }

  @Override
  public Projection project(Embeddings embeddings) {
    double[] mean = mean(embeddings);
    List<double[]> axes = axes(embeddings, mean);
    float[][] points = new float[2][embeddings.rows()];
    for (int axis = 0; axis < Math.min(2, axes.size()); axis++) {
      for (int row = 0; row < embeddings.rows(); row++) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
          sum += axes.get(axis)[i] * centred(embeddings, mean, row, i);
        }
        points[axis][row] = (float) sum;
      }
    }
    return new Projection(points[0], points[1]);
  }

  private static double[] mean(Embeddings embeddings) {
    double[] mean = new double[embeddings.dimensions()];
    for (int i = 0; i < embeddings.values().length; i++) {
      mean[i % mean.length] += embeddings.values()[i] / (double) embeddings.rows();
    }
    return mean;
  }

  private static double centred(Embeddings embeddings, double[] mean, int row, int i) {
    return embeddings.values()[row * mean.length + i] - mean[i];
  }

  /** The eigenvectors of the covariance, that of the greatest eigenvalue first. */
  private static List<double[]> axes(Embeddings embeddings, double[] mean) {
    int dimensions = mean.length;
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(dimensions, true, true);
    if (!eigen.decompose(covariance(embeddings, mean))) {
      throw new IllegalStateException("a symmetric matrix of finite numbers has eigenvectors");
    }
    return IntStream.range(0, dimensions)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).real))
        .limit(2)
        .map(i -> upright(eigen.getEigenVector(i).getData()))
        .toList();
  }

  private static DMatrixRMaj covariance(Embeddings embeddings, double[] mean) {
    int dimensions = mean.length;
    double[] sums = new double[dimensions * dimensions];
    double[] row = new double[dimensions];
    for (int r = 0; r < embeddings.rows(); r++) {
      for (int i = 0; i < dimensions; i++) {
        row[i] = centred(embeddings, mean, r, i);
      }
      for (int i = 0; i < dimensions; i++) {
        for (int j = 0; j <= i; j++) {
          sums[i * dimensions + j] += row[i] * row[j];
        }
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(dimensions, dimensions);
    for (int i = 0; i < dimensions; i++) {
      for (int j = 0; j <= i; j++) {
        covariance.set(i, j, sums[i * dimensions + j] / embeddings.rows());
        covariance.set(j, i, covariance.get(i, j));
      }
    }
    return covariance;
  }

  private static double[] upright(double[] vector) {
    int greatest =
        IntStream.range(0, vector.length)
            .boxed()
            .max(Comparator.comparingDouble(i -> Math.abs(vector[i])))
            .orElseThrow();
    double sign = vector[greatest] < 0 ? -1 : 1;
    return IntStream.range(0, vector.length).mapToDouble(i -> sign * vector[i]).toArray();
  }
}
