/**
 * Subcommands that make datasets: rendering, previews, annotations, exports, and the check of scene
 * configs.
 */
package io.carousel.cli.rendering;
