package io.carousel.analysis.embeddings.backgrounds;

/**
 * How a scene is found by its car, on average over the backgrounds that it stands before; NaN where
 * no other scene shows the car.
 *
 * @param recallSame how often the nearest scene before the same background shows the car (Recall@1)
 * @param recallOther the same before another background, on average over these
 * @param precisionSame R-Precision among the scenes before the same background
 * @param precisionOther the same before another, on average over these
 * @param carAndBackground how often the nearest of all other scenes' images, before any background,
 *     shows both the car and the background
 * @param carAlone how often it shows the car before another background
 * @param backgroundAlone how often it shows another car before the background
 */
record SceneRetrieval(
    double recallSame,
    double recallOther,
    double precisionSame,
    double precisionOther,
    double carAndBackground,
    double carAlone,
    double backgroundAlone) {

  static final SceneRetrieval NONE =
      new SceneRetrieval(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
