/**
 * Training: losses, the protocol of Musgrave et al. ("A Metric Learning Reality Check", 2020), and
 * what a run leaves on disk.
 */
package io.carousel.analysis.training;
