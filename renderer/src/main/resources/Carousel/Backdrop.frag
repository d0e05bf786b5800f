#import "Carousel/Environment.glsllib"

uniform vec3 g_CameraPosition;

in vec3 farPoint;

out vec4 outColor;

void main() {
  vec3 direction = normalize(farPoint - g_CameraPosition);
  outColor = vec4(backdropRadiance(max(direction.y, 0.0)), 1.0);
}
