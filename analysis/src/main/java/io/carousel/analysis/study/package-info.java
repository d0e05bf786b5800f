/**
 * What a study found: {@link io.carousel.analysis.study.StudyResults} gathers, for every network
 * that was trained and for the untrained one, its accuracy on classes that training never saw, its
 * Normalised R-Precision by property, and how its training went ({@code study.json}). {@link
 * io.carousel.analysis.study.ProfileAgreement} says whether profiles tell losses or families apart,
 * {@link io.carousel.analysis.study.DoseResponse} what a shortcut of growing strength does, {@link
 * io.carousel.analysis.study.AccuracyRelation} how properties go together with accuracy.
 */
package io.carousel.analysis.study;
