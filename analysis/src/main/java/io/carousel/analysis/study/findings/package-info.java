/**
 * What the numbers of a study say, in sentences, each only where they say it: {@link
 * io.carousel.analysis.study.findings.Findings} is all of them.
 */
package io.carousel.analysis.study.findings;
