/** Records as JSON files, with the version of their layout where they have one. */
package io.carousel.analysis.support.json;
