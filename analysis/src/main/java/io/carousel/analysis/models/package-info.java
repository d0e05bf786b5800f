/** Networks: which models are there, their weights, and how they are computed. */
package io.carousel.analysis.models;
