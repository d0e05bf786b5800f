// From radiance to a picture: exposure, a filmic tone curve, sRGB encoding.

uniform sampler2D m_Radiance;
uniform float m_Exposure;

out vec4 outColor;

// Narkowicz's fit (2015) of the curve of the Academy Color Encoding System.
vec3 filmic(vec3 x) {
  return clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14), 0.0, 1.0);
}

// IEC 61966-2-1.
vec3 srgb(vec3 linear) {
  return mix(
      12.92 * linear, 1.055 * pow(linear, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, linear));
}

void main() {
  vec3 radiance = texelFetch(m_Radiance, ivec2(gl_FragCoord.xy), 0).rgb;
  outColor = vec4(srgb(filmic(max(radiance, 0.0) * m_Exposure)), 1.0);
}
