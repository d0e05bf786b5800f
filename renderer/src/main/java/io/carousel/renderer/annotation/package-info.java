/**
 * What every pixel of a dataset's images is, as files beside the images: written for a dataset that
 * is there, since a sample tells its scene. A frame has six files under {@code annotations/}:
 *
 * <pre>
 * mask/&lt;frame&gt;.png     8-bit grey: 255 on the car, 0 elsewhere
 * parts/&lt;frame&gt;.png    8-bit grey: 0 elsewhere, else the number of the part's role (1 paint,
 *                      2 glass, 3 chrome, 4 rubber, 5 rim, 6 plastic, 7 lamp_front, 8 lamp_rear,
 *                      9 interior, 10 plate, 11 underbody)
 * depth/&lt;frame&gt;.png    16-bit grey: millimetres along the line of sight; 0 no surface, 65535 that
 *                      far or farther
 * normals/&lt;frame&gt;.png  RGB: (x, y, z) * 127.5 + 127.5 in the camera's axes, x right, y up, z
 *                      towards the camera; 0, 0, 0 no surface
 * shadow/&lt;frame&gt;.png   8-bit grey: 255 where the sun's middle does not see the surface
 * frame/&lt;frame&gt;.json   the car's box and share of the pixels, and the camera
 * </pre>
 */
package io.carousel.renderer.annotation;
