/** Finished pictures, and how they lie on disk. Depends on the JDK and {@code io.carousel.job}. */
package io.carousel.renderer.picture;
