uniform sampler2D m_Pass;
uniform float m_Weight;

out vec4 outColor;

void main() {
  outColor = vec4(texelFetch(m_Pass, ivec2(gl_FragCoord.xy), 0).rgb * m_Weight, 1.0);
}
