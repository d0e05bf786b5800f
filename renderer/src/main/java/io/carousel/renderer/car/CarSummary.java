package io.carousel.renderer.car;

import io.carousel.dataset.Credit;
import java.util.Optional;

/**
 * What is known of a car without loading it.
 *
 * @param id what scene configs call it: "sedan"
 * @param label what a person would call it
 * @param bodyType sedan, hatchback, suv, van and so on
 * @param credit whom to thank for it; nobody for the built-in cars
 */
public record CarSummary(String id, String label, String bodyType, Optional<Credit> credit) {}
