#import "Carousel/Environment.glsllib"
#ifdef PANORAMA
#import "Carousel/Panorama.glsllib"
#else
#ifdef SKY_VISIBLE
#import "Carousel/Sky.glsllib"
#endif
#endif

uniform vec3 g_CameraPosition;

in vec3 farPoint;

out vec4 outColor;

void main() {
  vec3 direction = normalize(farPoint - g_CameraPosition);
#ifdef PANORAMA
  outColor = vec4(panorama(onDome(g_CameraPosition, direction)), 1.0);
#else
#ifdef SKY_VISIBLE
  outColor = vec4(skyRadiance(direction), 1.0);
#else
  outColor = vec4(backdropRadiance(max(direction.y, 0.0)), 1.0);
#endif
#endif
}
