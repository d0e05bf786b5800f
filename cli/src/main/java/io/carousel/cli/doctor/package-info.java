/**
 * What this machine has of what Carousel needs: one {@link io.carousel.cli.doctor.Check} a thing,
 * each with what to do if it is missing.
 */
package io.carousel.cli.doctor;
