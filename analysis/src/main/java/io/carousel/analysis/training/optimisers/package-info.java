/**
 * Optimisers of weights that stand outside the network: those that a loss has of its own. They are
 * plain arithmetic in double precision.
 */
package io.carousel.analysis.training.optimisers;
