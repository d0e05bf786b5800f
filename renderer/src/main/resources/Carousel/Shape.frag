#import "Carousel/Albedo.glsllib"

// Where a pixel's surface is and which way it faces: its normal in the camera's axes (x right, y up,
// z towards the camera), and its depth along the camera's line of sight in metres.

uniform mat4 g_ViewMatrix;

in vec3 worldPosition;
in vec3 worldNormal;

out vec4 outColor;

void main() {
#ifdef CUT_OUT
  dropCutOut();
#endif
  vec3 normal = normalize(gl_FrontFacing ? worldNormal : -worldNormal);
  outColor = vec4(mat3(g_ViewMatrix) * normal, -(g_ViewMatrix * vec4(worldPosition, 1.0)).z);
}
