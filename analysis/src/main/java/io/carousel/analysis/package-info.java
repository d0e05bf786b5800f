/**
 * From a dataset on disk to the numbers that say what a loss taught its network. The way of the
 * data, package by package:
 *
 * <ol>
 *   <li>{@code checkpoint} reads the weights of a trained network; {@code network} builds the
 *       network from them; {@code loss} knows the losses; {@code model} finds the loss models that
 *       are there
 *   <li>{@code preprocess} turns an image into what a network takes; {@code embedding} gives every
 *       image of a dataset to every model and keeps what comes out
 *   <li>{@code measure} says how well embeddings cluster by a property; {@code evaluation} measures
 *       every model by every property and keeps the table
 *   <li>{@code summary} makes the paper's table of it, {@code likeness} compares every two models,
 *       and {@code movement} says what a change of one property does
 *   <li>{@code table} writes the table as people read it; {@code projection} lays out embeddings on
 *       a plane; {@code figure} draws figures for a paper; {@code report} makes a page of it all
 * </ol>
 *
 * <p>{@code collection} knows how pictures that others made lie on disk, {@code imports} makes
 * datasets of them, {@code benchmark} times what takes long. {@code json}, {@code npy}, {@code
 * fingerprint} and {@code statistics} serve them all. A package may use those named before it,
 * these four, the dataset contract ({@code io.carousel.dataset}) and {@code io.carousel.job}; never
 * the renderer.
 */
package io.carousel.analysis;
