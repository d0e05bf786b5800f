/**
 * Which images train, which tell when to stop and which are never seen: the protocol of Musgrave et
 * al. ("A Metric Learning Reality Check", ECCV 2020). {@link
 * io.carousel.analysis.training.protocol.Protocol} divides a dataset's classes.
 */
package io.carousel.analysis.training.protocol;
