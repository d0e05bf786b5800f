/** Finished pictures, and how they lie on disk. */
package io.carousel.renderer.picture;
