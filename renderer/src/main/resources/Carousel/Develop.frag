// From radiance to a picture: exposure, and AgX (Sobotka 2022, https://github.com/sobotka/AgX), a
// film-like view transform: colours are drawn towards grey before the curve and away from it
// afterwards, so that bright ones pale as on film and keep their hue.

uniform sampler2D m_Radiance;
uniform float m_Exposure;

out vec4 outColor;

// Primaries of BT.709 drawn in by a fifth, column by column.
const mat3 INSET = mat3(
    0.842479, 0.042328, 0.042376,
    0.078434, 0.878469, 0.078434,
    0.079224, 0.079166, 0.879143);

// The range of the curve, in stops about middle grey, and that grey before and after it.
const float LEAST = -10.0;
const float GREATEST = 6.5;
const float GREY = 0.18;
const float GREY_AT = -LEAST / (GREATEST - LEAST);
const float GREY_ENCODED = 0.4587; // 0.18 for a display with gamma 2.2

// How much purer colours come out than they went in, as film's do.
const float SATURATION = 1.12;

const float SLOPE = 2.9;
const float TOE = 1.5;
const float SHOULDER = 1.5;

// How far a half of the curve reaches so that it ends at 0 or 1.
float reach(float width, float height, float power) {
  return pow(pow(SLOPE * width, -power) * (pow(SLOPE * width / height, power) - 1.0), -1.0 / power);
}

float curve(float x) {
  float off = x - GREY_AT;
  bool below = off < 0.0;
  float power = below ? TOE : SHOULDER;
  float scale = below
      ? -reach(GREY_AT, GREY_ENCODED, TOE)
      : reach(1.0 - GREY_AT, 1.0 - GREY_ENCODED, SHOULDER);
  float t = SLOPE * off / scale;
  return scale * t / pow(1.0 + pow(t, power), 1.0 / power) + GREY_ENCODED;
}

void main() {
  vec3 radiance = max(texelFetch(m_Radiance, ivec2(gl_FragCoord.xy), 0).rgb, 0.0) * m_Exposure;
  vec3 stops = log2(max(INSET * radiance, 1e-10) / GREY);
  vec3 x = clamp((stops - LEAST) / (GREATEST - LEAST), 0.0, 1.0);
  vec3 encoded = inverse(INSET) * vec3(curve(x.r), curve(x.g), curve(x.b));
  encoded = mix(vec3(dot(encoded, vec3(0.2126, 0.7152, 0.0722))), encoded, SATURATION);
  outColor = vec4(clamp(encoded, 0.0, 1.0), 1.0);
}
