/** The cars that scenes can name, wherever they come from. */
package io.carousel.renderer.car.library;
