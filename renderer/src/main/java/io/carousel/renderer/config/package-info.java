/**
 * What a user wrote: scene configs, read with every mistake located and named, and their JSON
 * Schema for editors. The format is described in {@code docs/scene-config.md}.
 *
 * <p>May depend on {@code design}, {@code control}, {@code io.carousel.dataset}, {@code
 * io.carousel.job}, {@code io.carousel.yaml} and Jackson.
 */
package io.carousel.renderer.config;
