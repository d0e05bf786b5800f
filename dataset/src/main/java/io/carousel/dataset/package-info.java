/**
 * The dataset contract, which is all that renderer and analysis share: what a property and a sample
 * are, and how a dataset lies on disk.
 *
 * <pre>
 * output/&lt;name&gt;/
 *   dataset.json         {@link io.carousel.dataset.Manifest}: config, seed, properties, versions
 *   samples.csv          {@link io.carousel.dataset.SampleTable}: frame, then one column a property
 *   images/&lt;frame&gt;.png   one image a sample; .jpg where others' are imported
 *   annotations/         written by carousel annotate: what each pixel is
 *   embeddings/          written by the analysis: one file a model
 *   evaluation/          written by the analysis: the measures
 *   report/              written by the analysis: index.html and its tables
 * </pre>
 *
 * <p>A dataset may also lie in a zip file: {@link io.carousel.dataset.DatasetSource} opens either.
 */
package io.carousel.dataset;
