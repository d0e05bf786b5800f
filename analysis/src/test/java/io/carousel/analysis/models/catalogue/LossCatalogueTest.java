package io.carousel.analysis.models.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LossCatalogueTest {

  private final LossCatalogue catalogue = LossCatalogue.standard();

  @Test
  void thePapersLossesAreThereByFamilyAndYear() {
    assertEquals(
        "Contrastive 2006, Triplet 2006, NT-Xent 2016, Margin 2017, Margin / class 2017,"
            + " FastAP 2019, SNR Contrastive 2019, Multi Similarity 2019,"
            + " Multi Similarity + Miner 2019",
        of(LossFamily.RANKING));
    assertEquals(
        "ProxyNCA 2017, Normalized Softmax 2017, CosFace 2018, ArcFace 2019, SoftTriple 2019",
        of(LossFamily.CLASSIFICATION));
  }

  @Test
  void everyLossHasARunOfItsOwnOnEveryTrainingSet() {
    assertEquals(List.of("Cars196", "CUB200", "SOP"), catalogue.trainingSets());
    List<String> runs =
        catalogue.losses().stream().flatMap(loss -> loss.runs().values().stream()).toList();
    assertEquals(14 * 3, runs.stream().distinct().count());
    for (KnownLoss loss : catalogue.losses()) {
      loss.runs()
          .forEach(
              (trainedOn, run) -> {
                String prefix = trainedOn.replaceAll("\\d", "").toLowerCase(Locale.ROOT) + "_";
                assertEquals(prefix, run.substring(0, prefix.length()));
              });
    }
  }

  @Test
  void aRunIsRecognisedByItsWholeName() {
    assertEquals(
        Optional.of(
            new LossInfo(
                "Multi Similarity", 2019, LossFamily.RANKING, LossDistance.COSINE, "CUB200", 3)),
        catalogue.ofRun("cub_multi_similarity9", 3));
    assertEquals(Optional.empty(), catalogue.ofRun("cub_multi_similarity", 3));
    assertEquals(Optional.empty(), catalogue.ofRun(null, null));
  }

  @Test
  void aLossIsFoundByItsNameWhateverItsCase() {
    assertEquals(2017, catalogue.named("proxynca").orElseThrow().year());
    assertEquals(Optional.empty(), catalogue.named("Proxy"));
  }

  private String of(LossFamily family) {
    return catalogue.losses().stream()
        .filter(loss -> loss.family() == family)
        .map(loss -> loss.name() + " " + loss.year())
        .collect(Collectors.joining(", "));
  }
}
