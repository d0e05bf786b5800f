/**
 * Collections of pictures that others made, as they lie on disk: one class a layout, each of which
 * lists the pictures with their classes and says what is missing or wrong. {@link
 * io.carousel.analysis.datasets.layout.KnownLayouts} tells which layout a folder has.
 */
package io.carousel.analysis.datasets.layout;
