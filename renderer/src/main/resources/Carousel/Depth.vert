uniform mat4 g_WorldViewProjectionMatrix;

in vec3 inPosition;
#ifdef ALBEDO_MAP
in vec2 inTexCoord;

out vec2 texCoord;
#endif

void main() {
#ifdef ALBEDO_MAP
  texCoord = inTexCoord;
#endif
  gl_Position = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
}
