/**
 * What every long step of Carousel shares with whoever called it: how far it is, which part of the
 * work is its own, how it fails, and how it puts a file on disk or clears a folder away.
 */
package io.carousel.job;
