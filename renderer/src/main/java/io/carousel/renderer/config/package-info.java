/**
 * What a user wrote: scene configs, read with every mistake located and named, and their JSON
 * Schema for editors. The format is described in {@code docs/scene-config.md}.
 */
package io.carousel.renderer.config;
