package io.carousel.renderer.light;

/**
 * The ground in a day's light.
 *
 * @param albedo its reflectance
 * @param radiance of it where nothing hides sun, sky or backdrop
 * @param ofSun the part of that radiance which is the sun's
 */
public record Ground(Rgb albedo, Rgb radiance, Rgb ofSun) {}
