#import "Carousel/Look.glsllib"

// What is not seen through is shaded once for each pixel in the end; until then its pixels say what
// they show.

uniform vec3 g_CameraPosition;
#ifdef GLOW
uniform float m_Glow;
#endif

layout(location = 0) out vec4 outPlace; // normal, and distance from the camera
layout(location = 1) out vec4 outAlbedo; // albedo, and how metallic it is
layout(location = 2) out vec4 outCoating; // roughness, clear coat, what is inside, and 1 more than it glows

void main() {
  Surface surface = seenSurface();
  outPlace = vec4(surface.normal, distance(g_CameraPosition, worldPosition));
  outAlbedo = vec4(surface.albedo, surface.metallic);
#ifdef GLOW
  outCoating = vec4(surface.roughness, surface.clearcoat, surface.inside, 1.0 + m_Glow);
#else
  outCoating = vec4(surface.roughness, surface.clearcoat, surface.inside, 1.0);
#endif
}
