/**
 * Cars on disk, as they lie in {@code car-models/installed/<id>/}: {@code car.json} says what the
 * car is, where it comes from and what its parts are ({@link
 * io.carousel.renderer.car.installed.CarSheet}), {@code mesh.bin} holds their triangles ({@link
 * io.carousel.renderer.car.installed.MeshFile}), and textures are PNG files.
 */
package io.carousel.renderer.car.installed;
