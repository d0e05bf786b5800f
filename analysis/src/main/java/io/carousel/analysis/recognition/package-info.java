/**
 * How often a classifier recognises what images show, and which property of them keeps it from
 * that: {@link io.carousel.analysis.recognition.RecognitionJob} finds it, {@link
 * io.carousel.analysis.recognition.Recognition} is what it found.
 */
package io.carousel.analysis.recognition;
