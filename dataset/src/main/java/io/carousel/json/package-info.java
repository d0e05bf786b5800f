/** Reading records from JSON files, and saying in a line what is wrong with one. */
package io.carousel.json;
