#import "Carousel/Shading.glsllib"

// Shades what Gather.frag has written. The depth test spares the pixels that show no car.

uniform vec3 g_CameraPosition;
uniform mat4 m_IntoCar;
uniform sampler2D m_Places;
uniform sampler2D m_Albedos;
uniform sampler2D m_Coatings;

in vec3 farPoint;

out vec4 outColor;

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  vec4 place = texelFetch(m_Places, pixel, 0);
  vec4 albedo = texelFetch(m_Albedos, pixel, 0);
  vec4 coating = texelFetch(m_Coatings, pixel, 0);
  vec3 away = normalize(farPoint - g_CameraPosition);
  vec3 position = g_CameraPosition + away * place.w;
  vec3 ownPosition = (m_IntoCar * vec4(position, 1.0)).xyz;
  Surface surface = Surface(position, ownPosition, place.xyz, albedo.rgb, albedo.a, coating.x, coating.y, coating.z);
#ifdef LAMPS
  // A lamp is brightest to one who looks into it.
  float straight = max(dot(place.xyz, -away), 0.0);
  vec3 glow = albedo.rgb * (coating.w - 1.0) * (0.25 + 0.75 * straight * straight);
  outColor = vec4(radiance(surface, -away) + glow, 1.0);
#else
  outColor = vec4(radiance(surface, -away), 1.0);
#endif
}
