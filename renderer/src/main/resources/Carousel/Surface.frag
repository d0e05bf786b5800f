#import "Carousel/Look.glsllib"

// What is seen through, such as glass, is shaded where it is drawn.

uniform vec3 g_CameraPosition;
uniform float m_Opacity;

out vec4 outColor;

void main() {
  Surface surface = seenSurface();
  vec3 view = normalize(g_CameraPosition - worldPosition);
  float nv = max(dot(surface.normal, view), 1e-3);
  float cover = m_Opacity + (1.0 - m_Opacity) * clearFresnel(nv);
  // From within, it mirrors the car's dark inside.
  vec3 own = gl_FrontFacing ? radiance(surface, view) : vec3(0.0);
  outColor = vec4(own, cover);
}
