/**
 * Turns a scene config into images and a property manifest, without a display.
 *
 * <p>The data flow one way through the packages: {@code config} (what a user wrote) -> {@code
 * design} (sample k's levels) -> {@code control} (what a level does to the scene) -> {@code scene}
 * (one scene, in physical terms) -> {@code frame} (its pixels, by way of {@code car} and {@code
 * gl}) -> {@code job} (the dataset on disk).
 *
 * <p>Cars of others come in beside that flow: {@code asset} (what there is and where) -> {@code
 * model} (from a model file to parts) -> {@code car}. {@code timing} says what a frame's time goes
 * into.
 */
package io.carousel.renderer;
