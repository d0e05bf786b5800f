package io.carousel.analysis.support.text;

import java.util.Map;
import java.util.stream.Collectors;

/** Plain text as LaTeX shows it. */
public final class LatexText {

  private static final Map<Integer, String> ESCAPES =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '<', "\\textless{}"),
          Map.entry((int) '>', "\\textgreater{}"),
          Map.entry((int) '|', "\\textbar{}"),
          Map.entry((int) '–', "--"),
          Map.entry((int) '±', "$\\pm$"),
          Map.entry((int) '×', "$\\times$"),
          Map.entry((int) '†', "$\\dagger$"),
          Map.entry((int) '²', "$^2$"));

  private LatexText() {}

  /**
   * A document that shows a table alone, with booktabs, graphicx and xcolor.
   *
   * @param tableFile the table's file, without suffix
   */
  public static String document(String tableFile) {
    return document("", "\\thispagestyle{empty}\n\\input{" + tableFile + "}\n");
  }

  /**
   * A document of tables and figures, with booktabs, graphicx and xcolor.
   *
   * @param preamble what comes before the document begins: lines, or nothing
   * @param body what it shows: lines
   */
  public static String document(String preamble, String body) {
    return """
    \\documentclass{article}
    \\usepackage[utf8]{inputenc}
    \\usepackage[landscape,margin=1cm]{geometry}
    \\usepackage{booktabs}
    \\usepackage{graphicx}
    \\usepackage[table]{xcolor}
    %s\\begin{document}
    %s\\end{document}
    """
        .formatted(preamble, body);
  }

  /**
   * A table that is shrunk to the width of the page where it is wider, and to its height where it
   * is still too high; one that fits keeps its size.
   *
   * @param tabular the table, as a {@code tabular}
   */
  public static String fitted(String tabular) {
    return """
    \\sbox0{%%
    %s}
    \\ifdim\\wd0>\\linewidth\\sbox0{\\resizebox{\\linewidth}{!}{\\usebox0}}\\fi
    \\ifdim\\dimexpr\\ht0+\\dp0\\relax>0.8\\textheight\\resizebox{!}{0.8\\textheight}{\\usebox0}\\else\\usebox0\\fi
    """
        .formatted(tabular.strip());
  }

  /** The text with everything that LaTeX would not print as it stands written otherwise. */
  public static String escaped(String text) {
    return text.codePoints().mapToObj(LatexText::escaped).collect(Collectors.joining());
  }

  private static String escaped(int character) {
    if ("&%$#_{}".indexOf(character) >= 0) {
      return "\\" + Character.toString(character);
    }
    return ESCAPES.getOrDefault(character, Character.toString(character));
  }
}
