/**
 * Studies: train networks with losses on scenes, see what they cluster by, and how they do on
 * classes that training never saw. A study is a list of stages that a config describes.
 *
 * <p>May depend on {@code io.carousel.renderer} and {@code io.carousel.analysis}, which do not know
 * of each other.
 */
package io.carousel.study;
