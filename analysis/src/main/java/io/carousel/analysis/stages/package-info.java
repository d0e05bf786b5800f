/**
 * The analysis as {@link io.carousel.stage.Stage stages}: each class says what one of them reads
 * and writes, what that depends on and how it is divided, and calls the job that does the work.
 */
package io.carousel.analysis.stages;
