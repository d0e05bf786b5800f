/**
 * From a dataset on disk to the numbers that say what a loss taught its network. {@link
 * io.carousel.analysis.DatasetAnalysis} does all of it. The rooms, each of which uses only those
 * before it:
 *
 * <ol>
 *   <li>{@code support}: files, statistics, fingerprints; {@code distances} between embeddings;
 *       {@code datasets}: images of others, and what a network takes of an image
 *   <li>{@code models}: networks, their weights, and which of them are there
 *   <li>{@code embeddings}: images embedded, measured and compared
 *   <li>{@code saliency}: which pixels move an embedding, and what they show
 *   <li>{@code training}: networks trained with a loss
 *   <li>{@code study}: what several trained networks say together
 *   <li>{@code reporting}: tables, figures and the report
 *   <li>{@code stages} and {@code benchmark}, which call whatever there is
 * </ol>
 */
package io.carousel.analysis;
