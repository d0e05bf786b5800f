/** Types of numbers that files have and Java has not. */
package io.carousel.analysis.support.number;
