#import "Carousel/Albedo.glsllib"
#import "Carousel/Environment.glsllib"
#import "Carousel/Shadow.glsllib"

// One surface for every material of a car and for the ground: Lambert's diffuse reflection under
// microfacets (GGX; Walter et al. 2007) and, on paint, a clear coat above both.

const float PI = 3.14159265358979;
const vec3 UNDERSIDE = vec3(0.012);

uniform vec3 g_CameraPosition;

uniform vec3 m_Albedo;
uniform float m_Metallic;
uniform float m_Roughness;
uniform float m_Clearcoat;
uniform float m_Opacity;
uniform float m_Grain;

uniform vec3 m_SunDirection;
uniform vec3 m_SunIrradiance;
uniform mat4 m_SunShadowMatrix;
uniform sampler2DShadow m_SunShadowMap;

uniform vec3 m_SkyDirection;
uniform vec3 m_SkyRadiance;
uniform mat4 m_SkyShadowMatrix;
uniform sampler2DShadow m_SkyShadowMap;

in vec3 worldPosition;
in vec3 worldNormal;

out vec4 outColor;

// Schlick's Fresnel term (1994).
vec3 fresnel(vec3 straight, float cosine) {
  return straight + (1.0 - straight) * pow(1.0 - cosine, 5.0);
}

// The microfacet lobe without Fresnel, with Smith's shadowing as approximated by Karis (2013).
float lobe(float alpha, float nh, float nl, float nv) {
  float a2 = alpha * alpha;
  float d = nh * nh * (a2 - 1.0) + 1.0;
  float k = alpha * 0.5;
  float shadowing = (nl * (1.0 - k) + k) * (nv * (1.0 - k) + k);
  return a2 / (PI * d * d) / (4.0 * shadowing);
}

// How much of the surroundings a rough surface mirrors: scale and offset of its straight
// reflectance (Lazarov 2013, as fitted by Karis 2014).
vec2 mirrored(float roughness, float nv) {
  vec4 r = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  float a = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
  return vec2(-1.04, 1.04) * a + r.zw;
}

float hash(vec2 cell) {
  return fract(sin(dot(cell, vec2(127.1, 311.7))) * 43758.5453);
}

float noise(vec2 at) {
  vec2 cell = floor(at);
  vec2 f = fract(at);
  vec2 s = f * f * (3.0 - 2.0 * f);
  return mix(
      mix(hash(cell), hash(cell + vec2(1.0, 0.0)), s.x),
      mix(hash(cell + vec2(0.0, 1.0)), hash(cell + vec2(1.0, 1.0)), s.x),
      s.y);
}

// Concrete: blotches and grit around one, so that the mean colour stays what was asked for.
float grain(vec3 position) {
  float blotches = noise(position.xz * 0.7) + noise(position.xz * 2.3) - 1.0;
  float grit = noise(position.xz * 60.0) + noise(position.xz * 23.0) - 1.0;
  return 1.0 + m_Grain * (0.7 * blotches + 0.8 * grit / (1.0 + 0.15 * dot(position, position) * 0.1));
}

void main() {
  vec3 view = normalize(g_CameraPosition - worldPosition);
  vec3 normal = normalize(worldNormal);
  vec3 albedo = m_Albedo;
#ifdef ALBEDO_MAP
  dropCutOut();
  albedo = pictured(albedo);
#endif
  float clearcoat = m_Clearcoat;
  float metallic = m_Metallic;
  if (!gl_FrontFacing) {
    normal = -normal;
#ifdef HOLLOW_BACK
    albedo = UNDERSIDE;
    clearcoat = 0.0;
    metallic = 0.0;
#endif
  }
  if (m_Grain > 0.0) {
    albedo *= grain(worldPosition);
  }
  float nv = max(dot(normal, view), 1e-3);
#ifdef MATT
  vec3 straight = vec3(0.0);
#else
  vec3 straight = mix(vec3(0.04), albedo, metallic);
#endif
  vec3 diffuse = albedo * (1.0 - metallic);
  float alpha = m_Roughness * m_Roughness;

  vec3 lifted = worldPosition + normal * 0.012;
  float nl = max(dot(normal, m_SunDirection), 0.0);
  vec3 color = vec3(0.0);
  float sun = nl > 0.0 ? nl * visibility(m_SunShadowMap, m_SunShadowMatrix, lifted) : 0.0;
  float underCoat = 1.0 - clearcoat * fresnel(vec3(0.04), nv).x;
  if (sun > 0.0) {
    vec3 half_ = normalize(view + m_SunDirection);
    float nh = max(dot(normal, half_), 0.0);
    float vh = max(dot(view, half_), 0.0);
    vec3 reflected = diffuse / PI;
#ifndef MATT
    reflected += fresnel(straight, vh) * lobe(alpha, nh, nl, nv);
#endif
    float coat = clearcoat * fresnel(vec3(0.04), vh).x * lobe(0.006, nh, nl, nv);
    color += m_SunIrradiance * sun * (reflected * underCoat + coat);
  }

  // One direction of the sky a pass: what it does not reach is taken from the light that the whole
  // sky gives an open place, so that open places have no noise and the mean over passes is right.
  vec3 open = diffuseEnvironment(normal);
  float ns = max(dot(normal, m_SkyDirection), 0.0);
  float hidden = 1.0 - visibility(m_SkyShadowMap, m_SkyShadowMatrix, lifted);
  vec3 blocked = hidden * ns * 2.0 * m_SkyRadiance;
  color += diffuse * underCoat * (open - blocked);

  // What is mirrored is hidden as much as the direction that it comes from.
  vec3 mirror = reflect(-view, normal);
  float occlusion = 1.0 - hidden * 2.0 * max(dot(mirror, m_SkyDirection), 0.0);
#ifndef MATT
  vec2 share = mirrored(m_Roughness, nv);
  color += environment(mirror, m_Roughness) * (straight * share.x + share.y) * underCoat * occlusion;
  color += clearcoat * fresnel(vec3(0.04), nv).x * environment(mirror, 0.0) * occlusion;
#endif

  // A mirrored sun is thousands of times as bright as what is around it: one pass in sixteen that
  // meets it must not outshine the other fifteen.
  float cover = m_Opacity + (1.0 - m_Opacity) * fresnel(vec3(0.04), nv).x;
  outColor = vec4(min(color, vec3(12.0)), cover);
}
