#import "Carousel/Albedo.glsllib"
#import "Carousel/Environment.glsllib"
#import "Carousel/Shadow.glsllib"
#import "Carousel/Microfacets.glsllib"

// One surface for every material of a car: Lambert's diffuse reflection under microfacets and, on
// paint and lamps, a clear coat above both.

const vec3 UNDERSIDE = vec3(0.012);
const vec3 COAT = vec3(0.04);

// Flakes of metallic paint, in metres, and how far they lie askew.
const float FLAKE = 0.0016;
const float ASKEW = 0.22;

// The flutes of a lamp's reflector, in metres, and how far they turn its surface.
const float FLUTE = 0.03;
const float TURN = 0.35;

uniform vec3 g_CameraPosition;

uniform vec3 m_Albedo;
uniform float m_Metallic;
uniform float m_Roughness;
uniform float m_Clearcoat;
uniform float m_Opacity;

uniform vec3 m_SunDirection;
uniform vec3 m_SunIrradiance;
in vec3 worldPosition;
in vec3 worldNormal;
in vec3 ownPosition;

out vec4 outColor;

// How much darker the ground is than open ground where a ray from here meets it.
vec3 groundLoss(vec3 from, vec3 direction) {
  return groundLoss(from + direction * (from.y / max(-direction.y, 0.02)));
}

#ifdef FLAKES
// Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 2020: pcg3d.
vec3 hash(ivec3 cell) {
  uvec3 v = uvec3(cell) * 1664525u + 1013904223u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v ^= v >> 16u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  return vec3(v >> 8u) / 16777216.0;
}
#endif

// The normal of what lies under a clear coat.
vec3 innerNormal(vec3 normal) {
#ifdef FLAKES
  vec3 askew = hash(ivec3(floor(ownPosition / FLAKE))) + hash(ivec3(floor(ownPosition / FLAKE)) + 7919) - 1.0;
  return normalize(normal + m_Metallic * ASKEW * askew);
#else
#ifdef FLUTED
  float across = TURN * sin(6.2832 / FLUTE * ownPosition.x);
  float along = 0.4 * TURN * sin(6.2832 / (4.0 * FLUTE) * ownPosition.y);
  return normalize(normal + vec3(across, along, 0.0));
#else
  return normal;
#endif
#endif
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
  vec3 inner = innerNormal(normal);
  if (!gl_FrontFacing) {
    normal = -normal;
    inner = -inner;
#ifdef HOLLOW_BACK
    albedo = UNDERSIDE;
    clearcoat = 0.0;
    metallic = 0.0;
#endif
  }
  float nv = max(dot(normal, view), 1e-3);
  float innerNv = max(dot(inner, view), 1e-3);
  vec3 straight = mix(vec3(0.04), albedo, metallic);
  vec3 diffuse = albedo * (1.0 - metallic);
  float alpha = m_Roughness * m_Roughness;
  float coat = clearcoat * fresnel(COAT, nv).x;
  float underCoat = 1.0 - coat;

  vec3 lifted = worldPosition + normal * 0.012;
  float nl = max(dot(normal, m_SunDirection), 0.0);
  vec3 color = vec3(0.0);
  float sun = nl > 0.0 ? sunVisibility(lifted) : 0.0;
  if (sun > 0.0) {
    vec3 half_ = normalize(view + m_SunDirection);
    float vh = max(dot(view, half_), 0.0);
    float innerNl = max(dot(inner, m_SunDirection), 0.0);
    float shine = lobe(alpha, max(dot(inner, half_), 0.0), max(innerNl, 1e-3), innerNv) * innerNl;
    vec3 reflected = diffuse / PI * nl + fresnel(straight, vh) * shine;
    float gloss = lobe(0.006, max(dot(normal, half_), 0.0), nl, nv) * nl;
    color += m_SunIrradiance * sun
        * (reflected * underCoat + clearcoat * fresnel(COAT, vh).x * gloss);
  }

  // A few parts of the sky a pass: what they do not reach is taken from the light that the whole sky
  // gives an open place, so that open places have no noise and the mean over passes is right.
  vec3 open = diffuseEnvironment(normal);
  vec3 mirror = reflect(-view, normal);
  vec3 blocked = vec3(0.0);
  float occlusion = 1.0;
  for (int part = 0; part < PARTS; part++) {
    vec3 direction = m_SkyDirections[part];
    float here = 2.0 * hidden(part, lifted);
    blocked += here * max(dot(normal, direction), 0.0) * m_SkyRadiances[part];
    occlusion -= here * max(dot(mirror, direction), 0.0) / float(PARTS);
  }
  // The same for the ground's light, by an opposite direction: the car stands in its own shadow.
  vec3 down = m_SkyDirections[0] * vec3(1.0, -1.0, 1.0);
  float nd = dot(normal, down);
  if (nd > 0.0) {
    blocked += nd * 2.0 * groundLoss(lifted, down);
  }
  color += diffuse * underCoat * (open - blocked);

  // What is mirrored is hidden as much as the direction that it comes from.
  vec2 octahedral = octahedron(mirror);
  vec3 sharp = sharpEnvironment(octahedral);
  vec3 blurred = environment(inner == normal ? octahedral : octahedron(reflect(-view, inner)), m_Roughness);
  if (mirror.y < 0.0) {
    vec3 loss = groundLoss(lifted, mirror);
    sharp -= min(loss, sharp);
    blurred -= min(loss, blurred);
  } else {
    sharp *= max(occlusion, 0.0);
    blurred *= max(occlusion, 0.0);
  }
  vec2 share = mirrored(m_Roughness, innerNv);
  color += blurred * (straight * share.x + share.y) * underCoat;
  color += coat * sharp;

  // A mirrored sun is thousands of times as bright as what is around it: one pass in sixteen that
  // meets it must not outshine the other fifteen.
  float cover = m_Opacity + (1.0 - m_Opacity) * fresnel(COAT, nv).x;
  outColor = vec4(min(color, vec3(6.0)), cover);
}
