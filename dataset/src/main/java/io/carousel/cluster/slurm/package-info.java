/**
 * Parts as the tasks of SLURM's job arrays: a script is written and submitted, and what the tasks
 * say of themselves is read from the shared disk.
 */
package io.carousel.cluster.slurm;
