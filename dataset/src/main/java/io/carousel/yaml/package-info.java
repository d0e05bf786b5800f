/**
 * Files that people write: YAML, read so that every mistake can be named with its line, its field
 * and what to do about it. What the fields mean is for those who read them to know.
 *
 * <p>May depend on Jackson and {@code io.carousel.job}.
 */
package io.carousel.yaml;
