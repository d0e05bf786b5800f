/** How much two pictures of the same thing differ, as a person sees it and in light. */
package io.carousel.renderer.comparison;
