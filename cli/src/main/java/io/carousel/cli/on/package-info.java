/**
 * {@code carousel on WHERE COMMAND}: runs a command's stages in parts, by worker processes on this
 * machine or on a cluster, and {@code carousel part}, which is what runs there.
 */
package io.carousel.cli.on;
