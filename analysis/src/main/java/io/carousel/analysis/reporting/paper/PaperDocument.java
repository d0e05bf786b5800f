package io.carousel.analysis.reporting.paper;

import io.carousel.analysis.support.text.LatexText;
import java.util.ArrayList;
import java.util.List;

/** A LaTeX document that shows tables and figures, a page each. */
final class PaperDocument {

  private final String title;
  private final List<String> parts = new ArrayList<>();

  PaperDocument(String title) {
    this.title = title;
  }

  /** Shows a table. */
  void table(String file) {
    parts.add("\\input{" + file + "}\n");
  }

  /** Shows a figure: that of the file, with a caption in plain text. */
  void figure(String name, String caption) {
    parts.add(
        """
        \\begin{figure*}
        \\centering
        \\includegraphics[width=\\linewidth,height=0.85\\textheight,keepaspectratio]{figures/%s}
        \\caption{%s}
        \\label{fig:%s}
        \\end{figure*}
        """
            .formatted(name, LatexText.escaped(caption), name.replace('_', '-')));
  }

  String text() {
    return LatexText.document(
        "\\title{" + LatexText.escaped(title) + "}\n\\date{}\n",
        String.join("\\clearpage\n", parts));
  }
}
