/**
 * Reads OpenEXR pictures: those of one part in scan lines, uncompressed, or packed with ZIP or DWA,
 * which is what maps of surroundings come in.
 */
package io.carousel.renderer.exr;
