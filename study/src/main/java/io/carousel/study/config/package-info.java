/**
 * What a study is to be: {@link io.carousel.study.config.StudyConfigReader} reads {@code
 * studies/*.yaml} into a {@link io.carousel.study.config.StudyConfig}. docs/studies.md describes
 * every field.
 */
package io.carousel.study.config;
