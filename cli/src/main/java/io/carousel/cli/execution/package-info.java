/**
 * How a command's stages are run: in this process, in parts elsewhere, or as the one part that this
 * process is to do. Commands only say which stages, in what order.
 */
package io.carousel.cli.execution;
