/**
 * Models that others made, read from the file formats they come in and brought into the form that
 * {@code car} asks for: {@link io.carousel.renderer.model.CarImporter} leads through the steps, one
 * class each. Between the steps a model is {@link io.carousel.renderer.model.Surface}s, triangles
 * that share nothing yet.
 *
 * <p>Tangents are left out: no material of the renderer uses them.
 */
package io.carousel.renderer.model;
