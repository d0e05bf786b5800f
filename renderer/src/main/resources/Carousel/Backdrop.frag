#import "Carousel/Environment.glsllib"

const float PI = 3.14159265358979;

uniform vec3 g_CameraPosition;

#ifdef SKY_VISIBLE
uniform sampler2D m_Sky;
#endif

in vec3 farPoint;

out vec4 outColor;

#ifdef SKY_VISIBLE
// The table of the class SkyView; its outermost entries lie on the edges of what it covers.
vec3 skyRadiance(vec3 direction) {
  float sine = max(direction.y, 0.0);
  vec2 level = direction.xz / max(length(direction.xz), 1e-6);
  float toSun = acos(clamp(dot(level, vec2(m_SunAzimuth.y, m_SunAzimuth.x)), -1.0, 1.0));
  vec2 size = vec2(textureSize(m_Sky, 0));
  vec2 at = vec2(toSun / PI, sqrt(sine));
  return texture(m_Sky, (at * (size - 1.0) + 0.5) / size).rgb;
}
#endif

void main() {
  vec3 direction = normalize(farPoint - g_CameraPosition);
#ifdef SKY_VISIBLE
  outColor = vec4(skyRadiance(direction), 1.0);
#else
  outColor = vec4(backdropRadiance(max(direction.y, 0.0)), 1.0);
#endif
}
