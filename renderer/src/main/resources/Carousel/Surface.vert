uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 g_WorldMatrix;

in vec3 inPosition;
in vec3 inNormal;

out vec3 worldPosition;
out vec3 worldNormal;
out vec3 ownPosition;

#ifdef ALBEDO_MAP
in vec2 inTexCoord;

out vec2 texCoord;
#endif

void main() {
#ifdef ALBEDO_MAP
  texCoord = inTexCoord;
#endif
  ownPosition = inPosition;
  worldPosition = (g_WorldMatrix * vec4(inPosition, 1.0)).xyz;
  worldNormal = mat3(g_WorldMatrix) * inNormal;
  gl_Position = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
}
