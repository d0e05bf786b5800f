/**
 * Studies: train networks with losses on scenes, see what they cluster by, and how they do on
 * classes that training never saw. A study is a list of stages that a config describes.
 */
package io.carousel.study;
