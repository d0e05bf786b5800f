#import "Carousel/Albedo.glsllib"
#import "Carousel/Shadow.glsllib"

// What a pixel is, rather than how it looks: the part's role, and whether the sun's middle sees it.

uniform float m_Label;
uniform vec3 m_SunDirection;

in vec3 worldPosition;
in vec3 worldNormal;

out vec4 outColor;

void main() {
#ifdef CUT_OUT
  dropCutOut();
#endif
  vec3 normal = normalize(gl_FrontFacing ? worldNormal : -worldNormal);
  float faces = step(0.0, dot(normal, m_SunDirection));
  float lit = sunVisibility(worldPosition + normal * 0.012);
  outColor = vec4(m_Label, faces * lit, 0.0, 1.0);
}
