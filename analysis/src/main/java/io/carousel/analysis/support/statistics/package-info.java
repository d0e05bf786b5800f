/**
 * The statistics that tell a difference from chance: each a small class that knows nothing of
 * models or images. Depends on the JDK alone.
 */
package io.carousel.analysis.support.statistics;
