/** Placeholder. */
package io.carousel.cli;
