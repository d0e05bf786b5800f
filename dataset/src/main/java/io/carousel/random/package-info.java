/** Random numbers that depend on what they are for and on nothing that was drawn before. */
package io.carousel.random;
