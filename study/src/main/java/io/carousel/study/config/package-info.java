/**
 * What a study is to be: {@link io.carousel.study.config.StudyConfigReader} reads {@code
 * studies/*.yaml} into a {@link io.carousel.study.config.StudyConfig}. docs/studies.md describes
 * every field.
 *
 * <p>May depend on the renderer's configs, on the losses and architectures that can be trained, and
 * on {@code io.carousel.yaml}.
 */
package io.carousel.study.config;
