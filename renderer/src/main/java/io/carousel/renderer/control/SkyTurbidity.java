package io.carousel.renderer.control;

import io.carousel.dataset.Property;
import io.carousel.renderer.scene.Scene;
import io.carousel.renderer.scene.Sky;

/** {@code sky_turbidity}: haze, which dims and reddens the sun and whitens the sky. */
final class SkyTurbidity extends NumberControl {

  SkyTurbidity() {
    super(
        "sky_turbidity",
        Property.Kind.LINEAR,
        "",
        2,
        10,
        Sky.STANDARD.turbidity(),
        "Haze: 2 very clear air, 3 clear, 6 hazy, 10 milky");
  }

  @Override
  Scene apply(Scene scene, double number) {
    return scene.withSky(scene.sky().withTurbidity(number));
  }
}
