package io.carousel.analysis.training.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a network is trained, whatever the loss. The learning rates follow one cycle (Smith, "A
 * Disciplined Approach to Neural Network Hyper-Parameters", 2018): up from a twenty-fifth of their
 * height, then down to next to nothing.
 *
 * @param epochs how often as many images as there are go through the network
 * @param classesPerBatch how many classes a batch has
 * @param imagesPerClass how many images of each
 * @param learningRate the network's learning rate under Adam, at the cycle's height
 * @param lossLearningRate that of the loss's own weights; 0 if it has none
 * @param warmUp the share of the steps on which the rates rise
 * @param smallestCrop the smallest part of an image that is cut out, as a share of its area
 * @param flip whether images are mirrored every other time
 */
public record TrainingSettings(
    int epochs,
    int classesPerBatch,
    int imagesPerClass,
    double learningRate,
    double lossLearningRate,
    double warmUp,
    double smallestCrop,
    boolean flip) {

  /** How many images a batch has. */
  public int batch() {
    return classesPerBatch * imagesPerClass;
  }

  /** The settings by the names that files have for them. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(SettingsReader.EPOCHS, epochs);
    map.put(SettingsReader.CLASSES, classesPerBatch);
    map.put(SettingsReader.IMAGES, imagesPerClass);
    map.put(SettingsReader.RATE, learningRate);
    map.put(SettingsReader.LOSS_RATE, lossLearningRate);
    map.put(SettingsReader.WARM_UP, warmUp);
    map.put(SettingsReader.CROP, smallestCrop);
    map.put(SettingsReader.FLIP, flip);
    return map;
  }

  /** The same for another number of epochs. */
  public TrainingSettings withEpochs(int number) {
    return new TrainingSettings(
        number,
        classesPerBatch,
        imagesPerClass,
        learningRate,
        lossLearningRate,
        warmUp,
        smallestCrop,
        flip);
  }

  /** The same with batches of another size. */
  public TrainingSettings withBatch(int classes, int images) {
    return new TrainingSettings(
        epochs, classes, images, learningRate, lossLearningRate, warmUp, smallestCrop, flip);
  }
}
