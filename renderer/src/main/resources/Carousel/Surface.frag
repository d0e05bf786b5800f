#import "Carousel/Look.glsllib"

// What is seen through, such as glass, is shaded where it is drawn.

uniform vec3 g_CameraPosition;
uniform float m_Opacity;
#ifdef GLOW
uniform float m_Glow;
#endif

out vec4 outColor;

void main() {
  Surface surface = seenSurface();
  vec3 view = normalize(g_CameraPosition - worldPosition);
  float nv = max(dot(surface.normal, view), 1e-3);
  float cover = m_Opacity + (1.0 - m_Opacity) * clearFresnel(nv);
  // From within, it mirrors the car's dark inside.
  vec3 own = gl_FrontFacing ? radiance(surface, view) : vec3(0.0);
#ifdef DIRT
  cover = mix(cover, 1.0, 0.6 * dirt(ownPosition));
#endif
#ifdef GLOW
  own += surface.albedo * m_Glow * nv * nv;
#endif
  outColor = vec4(own, cover);
}
