/**
 * One scene's pixels: jMonkeyEngine draws the scene pass after pass into floating-point frame
 * buffers, the passes are summed, and the sum is developed into a picture. Needs a current OpenGL
 * context ({@code gl}).
 */
package io.carousel.renderer.frame;
