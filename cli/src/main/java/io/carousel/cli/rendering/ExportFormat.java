package io.carousel.cli.rendering;

/** What a dataset is exported as. */
enum ExportFormat {
  /** Boxes and masks as COCO JSON. */
  COCO("coco"),
  /** Properties beside the images, for Hugging Face's ImageFolder. */
  IMAGE_FOLDER("image-folder"),
  /** Embeddings, properties and pictures for TensorBoard's projector. */
  PROJECTOR("projector");

  private final String word;

  ExportFormat(String word) {
    this.word = word;
  }

  /** What users type for it; picocli lists it so. */
  @Override
  public String toString() {
    return word;
  }
}
