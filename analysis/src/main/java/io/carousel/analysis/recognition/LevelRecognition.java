package io.carousel.analysis.recognition;

/**
 * How many images of one level of a property were recognised.
 *
 * @param level the level
 * @param share how many
 */
public record LevelRecognition(String level, RecognisedShare share) {}
