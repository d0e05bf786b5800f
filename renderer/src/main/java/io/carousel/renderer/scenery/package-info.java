/**
 * What can stand in a scene besides cars, as parts like theirs, grown from measures rather than
 * read from files. Axes as in a scene; each stands on the ground at the origin.
 */
package io.carousel.renderer.scenery;
