package io.carousel.analysis.reporting.report;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.embeddings.evaluation.EvaluationFiles;
import io.carousel.analysis.embeddings.measures.NormalisedRPrecision;
import io.carousel.analysis.embeddings.summary.Cell;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.embeddings.summary.Summary;
import io.carousel.analysis.models.catalogue.LossDistance;
import io.carousel.analysis.models.catalogue.LossFamily;
import io.carousel.analysis.models.catalogue.LossInfo;
import io.carousel.analysis.saliency.SaliencyFile;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.SaliencyMethod;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.SaliencyWriter;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Shard;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Writes saliency maps of two by two pixels for the images of a dataset. */
final class ExampleMaps {

  static final LossInfo CONTRASTIVE = loss("Contrastive", LossFamily.RANKING, 0);
  static final LossInfo CONTRASTIVE_AGAIN = loss("Contrastive", LossFamily.RANKING, 1);
  static final LossInfo ARCFACE = loss("ArcFace", LossFamily.CLASSIFICATION, 0);

  private static final int SIDE = 2;

  private ExampleMaps() {}

  private static LossInfo loss(String name, LossFamily family, int fold) {
    return new LossInfo(name, 2006, family, LossDistance.EUCLIDEAN, "Cars196", fold);
  }

  /** Scores the models None, c0, c1 and a, which are the untrained network and the losses above. */
  static void score(DatasetFolder dataset) {
    List<Cell> cells =
        Collections.nCopies(ExampleDataset.PROPERTIES.size(), new Cell(1.0, null, null, null));
    new Summary(
            Summary.FORMAT_VERSION,
            "example",
            4,
            NormalisedRPrecision.ofPaper().info(),
            LossDistance.EUCLIDEAN,
            ExampleDataset.PROPERTIES,
            List.of(),
            List.of(
                new LossRow("Untrained", null, null, null, null, List.of("Untrained"), cells),
                new LossRow("Contrastive", 2006, "ranking", null, null, List.of("c0", "c1"), cells),
                new LossRow("ArcFace", 2019, "classification", null, null, List.of("a"), cells)),
            List.of(),
            List.of())
        .write(EvaluationFiles.of(dataset, NormalisedRPrecision.ID).summary());
  }

  /** A map whose pixels are these. */
  static SaliencyMap map(double... pixels) {
    float[] values = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      values[i] = (float) pixels[i];
    }
    return new SaliencyMap((int) Math.sqrt(pixels.length), values);
  }

  private static SaliencyMethod method(String folder, int samples) {
    return folder.equals("smoothgrad-seed1")
        ? new SaliencyMethod("smoothgrad", samples, null, 1L, null)
        : new SaliencyMethod(folder, samples, null, null, null);
  }

  /**
   * Writes one model's maps.
   *
   * @param map the map of each frame
   */
  static void write(
      DatasetFolder dataset,
      String folder,
      String model,
      LossInfo loss,
      IntFunction<SaliencyMap> map) {
    write(dataset, folder, model, loss, 4, SIDE, map);
  }

  /**
   * Writes one model's maps.
   *
   * @param samples a setting of the method
   * @param size what images were resized to
   * @param map the map of each frame
   */
  static void write(
      DatasetFolder dataset,
      String folder,
      String model,
      LossInfo loss,
      int samples,
      int size,
      IntFunction<SaliencyMap> map) {
    List<Integer> frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    SaliencyOrigin origin =
        new SaliencyOrigin(
            model,
            loss,
            "seed 0",
            LossDistance.EUCLIDEAN,
            method(folder, samples),
            DatasetFingerprint.of(dataset, frames),
            frames.size(),
            Framing.middle(size, SIDE),
            Short.SIZE,
            Shard.WHOLE);
    try (SaliencyWriter writer =
        SaliencyWriter.open(SaliencyFile.path(dataset, folder, model, Shard.WHOLE), origin)) {
      for (int frame : frames) {
        writer.append(frame, map.apply(frame));
      }
      writer.finish();
    }
  }
}
