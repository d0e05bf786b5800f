/** Placeholder. */
package io.carousel.analysis;
