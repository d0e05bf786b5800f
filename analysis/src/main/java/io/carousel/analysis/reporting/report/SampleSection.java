package io.carousel.analysis.reporting.report;

import io.carousel.dataset.Sample;
import java.util.List;
import java.util.stream.Collectors;

/** The contact sheet: images taken at even distances from the whole dataset. */
record SampleSection(List<Picture> pictures, int missing) {

  private static final int MOST_PICTURES = 24;
  private static final int MOST_IN_CAPTION = 3;
  private static final int WIDTH = 256;

  /**
   * One image.
   *
   * @param frame its number
   * @param caption its first properties that vary
   * @param description all its properties that vary
   * @param data the image as a data URI, null if it cannot be shown
   */
  record Picture(int frame, String caption, String description, String data) {}

  static SampleSection of(ReportSource source) {
    List<Sample> chosen = ImageSample.of(source.samples(), MOST_PICTURES).samples();
    List<Picture> pictures =
        chosen.stream()
            .map(
                sample ->
                    new Picture(
                        sample.frame(),
                        levels(source, sample, MOST_IN_CAPTION),
                        levels(source, sample, Integer.MAX_VALUE),
                        Thumbnail.of(source.folder().image(sample.frame()), WIDTH)
                            .map(Thumbnail::dataUri)
                            .orElse(null)))
            .toList();
    long missing = pictures.stream().filter(picture -> picture.data() == null).count();
    return new SampleSection(pictures, (int) missing);
  }

  private static String levels(ReportSource source, Sample sample, int most) {
    List<String> columns = source.samples().properties();
    return source.table().properties().stream()
        .limit(most)
        .map(name -> name + " " + sample.levels().get(columns.indexOf(name)))
        .collect(Collectors.joining(", "));
  }
}
