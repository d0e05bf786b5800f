/**
 * How much two pictures of the same thing differ, as a person sees it and in light. Depends on
 * {@code picture} alone.
 */
package io.carousel.renderer.comparison;
