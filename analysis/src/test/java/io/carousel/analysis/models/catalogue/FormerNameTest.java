package io.carousel.analysis.models.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.carousel.analysis.embeddings.evaluation.ModelScores;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormerNameTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void theUntrainedNetworkOfOldFilesIsKnownAsSuch() throws IOException {
    LossInfo old = mapper.readValue("{\"loss\": \"None\"}", LossInfo.class);
    assertEquals(LossInfo.UNTRAINED, old);
    assertEquals("Untrained", new ModelScores("None", List.of()).model());
    assertEquals(LossInfo.UNTRAINED, new ModelScores("None", List.of()).loss());
  }

  @Test
  void otherModelsAreTrainedAndKeepTheirNames() throws IOException {
    LossInfo other = mapper.readValue("{\"loss\": \"Triplet\"}", LossInfo.class);
    assertEquals(ModelKind.TRAINED, other.kind());
    assertEquals("Triplet", other.loss());
    assertNull(new ModelScores("Triplet", List.of()).loss());
  }

  @Test
  void theKindIsWrittenAndReadBack() throws IOException {
    LossInfo resnet = LossInfo.withoutLoss("ImageNet (ResNet-50)", ModelKind.IMAGENET);
    assertEquals(resnet, mapper.readValue(mapper.writeValueAsString(resnet), LossInfo.class));
  }

  @Test
  void whatNoLossTrainedComesFirst() {
    LossInfo triplet =
        new LossInfo("Triplet", 2006, LossFamily.RANKING, LossDistance.EUCLIDEAN, "Cars196", 0);
    List<PooledLoss> pooled =
        PooledLoss.all(
            List.of("t", "i", "u"), List.of(triplet, LossInfo.IMAGENET, LossInfo.UNTRAINED));
    assertEquals(
        List.of("Untrained", "ImageNet", "Triplet"),
        pooled.stream().map(loss -> loss.info().loss()).toList());
    assertEquals(List.of(true, false, false), pooled.stream().map(PooledLoss::untrained).toList());
  }
}
