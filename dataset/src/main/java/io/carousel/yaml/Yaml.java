package io.carousel.yaml;

import java.util.List;

/**
 * A piece of a YAML document that remembers the line it begins on, from 1; where the document is
 * put together from several files, {@link YamlSources} knows which line of which that is.
 */
public sealed interface Yaml {

  int line();

  /** What it is, for a sentence that says that something else was wanted. */
  String description();

  /** Fields in the order of the file; a name may come twice. */
  record Mapping(int line, List<Field> fields) implements Yaml {

    public Mapping {
      fields = List.copyOf(fields);
    }

    @Override
    public String description() {
      return "a mapping";
    }
  }

  /** One field of a mapping; its line is that of its name. */
  record Field(int line, String name, Yaml value) {}

  /** A list. */
  record Sequence(int line, List<Yaml> items) implements Yaml {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String description() {
      return "a list";
    }
  }

  /** A number, with the text it is written as. */
  record Numeral(int line, String text, Number number) implements Yaml {

    @Override
    public String description() {
      return text;
    }
  }

  /** Any other word, quoted or not. */
  record Text(int line, String text) implements Yaml {

    @Override
    public String description() {
      return "\"" + text + "\"";
    }
  }

  /** Nothing, where a value should be. */
  record Nothing(int line) implements Yaml {

    @Override
    public String description() {
      return "empty";
    }
  }
}
