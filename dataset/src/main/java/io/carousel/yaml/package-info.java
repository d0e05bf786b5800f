/**
 * Files that people write: YAML, read so that every mistake can be named with its line, its field
 * and what to do about it. What the fields mean is for those who read them to know.
 */
package io.carousel.yaml;
