/**
 * What the numbers of a study say, in sentences, each only where they say it: {@link
 * io.carousel.analysis.study.findings.Findings} is all of them.
 *
 * <p>May depend on {@code study} and {@code support.statistics}.
 */
package io.carousel.analysis.study.findings;
