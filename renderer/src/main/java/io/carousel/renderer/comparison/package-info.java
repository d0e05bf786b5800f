/** How much two pictures of the same thing differ, to the eye and in light. */
package io.carousel.renderer.comparison;
