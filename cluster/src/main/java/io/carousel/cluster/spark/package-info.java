/**
 * Parts as the tasks of a Spark job. A task starts the same program for its part that a worker
 * process on one machine is, so that Spark's libraries and Carousel's never meet in one process on
 * the machines that do the work.
 */
package io.carousel.cluster.spark;
