#import "Carousel/Environment.glsllib"
#import "Carousel/Shadow.glsllib"
#ifdef PANORAMA
#import "Carousel/Panorama.glsllib"
#else
#ifdef HAZY
#import "Carousel/Sky.glsllib"
#endif
#endif

// The ground: matt, level and endless, with the grain of concrete; or that of a real place, which
// catches the car's shadow.

// The way, in metres, over which air takes the ground's light away and gives the horizon's; and up to
// which it takes none, so that the ground around the car has its own colour.
const float HAZE = 600.0;
const float CLEAR = 40.0;

uniform vec3 g_CameraPosition;

uniform sampler2D m_Grain;

#ifdef COVER
uniform sampler2D m_Cover;
uniform float m_CoverSide;

// What lies on the ground, by its mean; a coarser look at it elsewhere keeps repetitions from showing.
vec3 covered(vec2 at) {
  vec3 near = texture(m_Cover, at / m_CoverSide).rgb;
  vec3 far = texture(m_Cover, at.yx / (5.3 * m_CoverSide) + 0.29).rgb;
  float blotches = texture(m_Grain, at / 9.7).r + texture(m_Grain, at.yx / 3.1 + 0.37).r;
  return 4.0 * near * near * mix(vec3(1.0), 4.0 * far * far, 0.25) * (1.0 + 0.35 * (blotches - 1.0));
}
#endif

in vec3 worldPosition;

out vec4 outColor;

// Blotches and grit around one, so that the mean colour stays what was asked for.
float grain(vec2 at) {
  float blotches = texture(m_Grain, at / 13.7).r + texture(m_Grain, at.yx / 4.1 + 0.37).r;
  float grit = texture(m_Grain, at / 0.83 + 0.71).r;
  return 1.0 + 0.16 * (blotches - 1.0) + 0.22 * (grit - 0.5);
}

void main() {
  vec3 loss = groundLoss(worldPosition);
  vec3 away = worldPosition - g_CameraPosition;
#ifdef PANORAMA
  vec3 place = length(worldPosition) < DOME
      ? worldPosition : onDome(g_CameraPosition, normalize(away));
  vec3 seen = panorama(place);
#ifdef COVER
  // The farther from where it was taken, the more of the ground one of its pixels smears over.
  float detail = dot(covered(worldPosition.xz), vec3(0.2126, 0.7152, 0.0722));
  seen *= mix(1.0, detail, smoothstep(1.0, 3.0, length(worldPosition.xz)));
#endif
  outColor = vec4(seen * (1.0 - loss / m_GroundRadiance), 1.0);
#else
#ifdef COVER
  vec3 color = (m_GroundRadiance - loss) * covered(worldPosition.xz);
#else
  vec3 color = (m_GroundRadiance - loss) * grain(worldPosition.xz);
#endif
#ifdef HAZY
  float distance = length(away);
  color = mix(skyRadiance(vec3(away.x, 0.0, away.z)), color, exp(-max(distance - CLEAR, 0.0) / HAZE));
#endif
  outColor = vec4(color, 1.0);
#endif
}
