/**
 * The properties that a scene config can vary, one class each: its name, its range and what it does
 * to the scene stand in one place. A new property is one new class and one line in {@link
 * io.carousel.renderer.control.Controls}.
 */
package io.carousel.renderer.control;
