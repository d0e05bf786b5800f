package io.carousel.analysis.training.losses;

/** What a softmax loss does to the cosine of an embedding with the weights of its own class. */
interface TargetMargin {

  /** Leaves it as it is. */
  TargetMargin NONE =
      new TargetMargin() {
        @Override
        public double apply(double cosine) {
          return cosine;
        }

        @Override
        public double slope(double cosine) {
          return 1;
        }
      };

  /** The cosine with the margin. */
  double apply(double cosine);

  /** The derivative of {@link #apply}. */
  double slope(double cosine);
}
