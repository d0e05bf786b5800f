/**
 * Turns a scene config into images and a property manifest, without a display.
 *
 * <p>{@link io.carousel.renderer.SceneRenderer} does all of it. The data flow one way through the
 * packages: {@code config} (what a user wrote) -> {@code design} (sample k's levels) -> {@code
 * control} (what a level does to the scene) -> {@code scene} (one scene, in physical terms) ->
 * {@code frame} (its pixels, with {@code car}, {@code detail}, {@code light} and {@code gl}) ->
 * {@code job} (the dataset on disk) and {@code annotation} (what each pixel is).
 *
 * <p>Cars that others made come in beside that flow: {@code asset} (what there is and where) ->
 * {@code model} (from a model file to parts) -> {@code car}.
 */
package io.carousel.renderer;
