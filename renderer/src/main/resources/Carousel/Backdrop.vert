// A square over the whole picture, behind everything.

uniform mat4 m_ViewProjectionInverse;

in vec3 inPosition;

out vec3 farPoint;

void main() {
  vec4 far = m_ViewProjectionInverse * vec4(inPosition.xy, 1.0, 1.0);
  farPoint = far.xyz / far.w;
  gl_Position = vec4(inPosition.xy, 1.0, 1.0);
}
