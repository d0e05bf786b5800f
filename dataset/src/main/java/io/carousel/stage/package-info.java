/**
 * The steps of an experiment as one contract: a {@link io.carousel.stage.Stage} turns files into
 * files, whole or in independent parts, and a {@link io.carousel.stage.StageRunner} runs those that
 * are not current. The command line, a Java program and a cluster call the same thing.
 */
package io.carousel.stage;
