/** Levels of detail: cars with as few triangles as a picture of some size can do with. */
package io.carousel.renderer.detail;
