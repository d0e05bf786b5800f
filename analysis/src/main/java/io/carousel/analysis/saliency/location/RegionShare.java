package io.carousel.analysis.saliency.location;

import java.util.Objects;

/**
 * How much of a loss's saliency lies on a region.
 *
 * @param region the region
 * @param share the share of the saliency, 0 to 1
 * @param spread the standard deviation of the share over the loss's models (with n - 1); null for
 *     fewer than two
 * @param pixels the share of the pixels that belong to the region, which is the share of a model
 *     that looks everywhere alike
 * @param density the share of the saliency over that of the pixels: above 1 the model looks at the
 *     region more than at others; not defined where no pixel belongs to it
 * @param pointing the share of images whose most salient pixel lies on the region (Zhang et al.
 *     2018), against {@code pixels} for a pixel chosen at random
 * @param middle the share of images whose middle pixel lies on the region, which a model that knows
 *     nothing but where photographers put things would have
 */
public record RegionShare(
    Region region,
    Estimate share,
    Double spread,
    Double pixels,
    Estimate density,
    Estimate pointing,
    Double middle) {
  public RegionShare {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(density, "density");
    Objects.requireNonNull(pointing, "pointing");
  }
}
