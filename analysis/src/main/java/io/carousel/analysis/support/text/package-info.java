/** Numbers and names as tables print them: in plain text, LaTeX and Markdown. */
package io.carousel.analysis.support.text;
