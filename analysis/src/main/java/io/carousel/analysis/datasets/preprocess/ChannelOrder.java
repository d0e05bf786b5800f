package io.carousel.analysis.datasets.preprocess;

/** The order in which a network takes the three colours. */
public enum ChannelOrder {
  RGB,
  /** As OpenCV and Caffe have it. */
  BGR;

  /** Which of red (0), green (1) and blue (2) stands at a place. */
  int source(int place) {
    return this == RGB ? place : 2 - place;
  }
}
