#import "Carousel/Albedo.glsllib"

void main() {
#ifdef CUT_OUT
  dropCutOut();
#endif
}
