package io.carousel.yaml;

import io.carousel.job.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mapping that is put together in layers: a file; the file that its field {@code extends} names,
 * if it has one, with what that extends; and settings that change single fields. Of two layers the
 * upper one's fields count, mappings are merged field by field, and an empty value takes the lower
 * one's field away.
 *
 * @param mapping the fields, without {@code extends}
 * @param sources where each line is from
 */
public record LayeredYaml(Yaml.Mapping mapping, YamlSources sources) {

  /** The field that names the file below. */
  public static final String EXTENDS = "extends";

  private static final Pattern SETTING =
      Pattern.compile("([^=.\\s]+(?:\\.[^=.]+)*)=(.*)", Pattern.DOTALL);

  /**
   * Reads a file with all that belongs to it.
   *
   * @param settings fields to change, each as {@code field=value} or {@code field.within=value},
   *     the value in YAML; later ones count more
   * @param format what such files are
   * @throws InvalidInputException if a file is missing or no such mapping, if files extend each
   *     other in a circle, or if a setting is none
   */
  public static LayeredYaml read(Path file, List<String> settings, Format format) {
    YamlSources sources = new YamlSources();
    Yaml.Mapping mapping =
        new Layers(format, sources).read(file, new HashSet<>(Set.of(identity(file))));
    for (String setting : settings) {
      mapping = merged(mapping, setting(setting, sources));
    }
    return new LayeredYaml(mapping, sources);
  }

  /**
   * What is known of a kind of file.
   *
   * @param fields what its fields are: "fields such as name and properties"
   * @param start what to do about a file that is none: "start from a copy of scenes/paper.yaml"
   * @param own the fields that a file does not take over from the one that it extends
   */
  public record Format(String fields, String start, Set<String> own) {

    public Format {
      own = Set.copyOf(own);
    }
  }

  /** The reading of files that extend each other. */
  private record Layers(Format format, YamlSources sources) {

    /** A file with all that it extends. */
    Yaml.Mapping read(Path file, Set<Path> above) {
      Yaml document = YamlFile.read(file, format.start);
      int before = sources.addFile(file, lastLine(document) + 1);
      if (!(document instanceof Yaml.Mapping)) {
        throw new InvalidInputException(
            file + ":" + document.line(),
            "must be %s, not %s; %s"
                .formatted(format.fields, document.description(), format.start));
      }
      Yaml.Mapping mapping = (Yaml.Mapping) moved(document, before);
      List<Yaml.Field> extended =
          mapping.fields().stream().filter(field -> field.name().equals(EXTENDS)).toList();
      if (extended.isEmpty()) {
        return mapping;
      }
      Yaml.Field field = extended.get(0);
      if (extended.size() > 1) {
        throw mistake(extended.get(1), "is there twice; name one file");
      }
      Yaml.Mapping below = without(read(below(field, above), above), format.own);
      return merged(below, without(mapping, Set.of(EXTENDS)));
    }

    /** The file that a field names; it is among those above from then on. */
    private Path below(Yaml.Field field, Set<Path> above) {
      if (!(field.value() instanceof Yaml.Text text)) {
        throw mistake(field, "must be the path of a file, not " + field.value().description());
      }
      Path below = sources.folderOf(field.line()).resolve(text.text()).normalize();
      if (!Files.isRegularFile(below)) {
        throw mistake(
            field,
            "there is no file " + below + "; paths are from the folder of the file they are in");
      }
      if (!above.add(identity(below))) {
        throw mistake(
            field, below + " is extended already, by itself or by what it extends; leave this out");
      }
      return below;
    }

    private InvalidInputException mistake(Yaml.Field field, String problem) {
      return new InvalidInputException(sources.place(field.line()) + ": " + EXTENDS, problem);
    }
  }

  private static Path identity(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** A field that a setting gives, in the mappings that it stands in. */
  private static Yaml.Mapping setting(String setting, YamlSources sources) {
    String name = "`set` " + setting.replaceAll("\\p{Cntrl}", " ");
    Matcher matcher = SETTING.matcher(setting);
    if (!matcher.matches()) {
      throw new InvalidInputException(
          name, "must be field=value, such as count=50 or image.width=96");
    }
    int line = sources.addSetting(name) + 1;
    Yaml value = value(name, matcher.group(2), line);
    List<String> path = List.of(matcher.group(1).split("\\.", -1));
    for (int i = path.size() - 1; i >= 0; i--) {
      value = new Yaml.Mapping(line, List.of(new Yaml.Field(line, path.get(i), value)));
    }
    return (Yaml.Mapping) value;
  }

  private static Yaml value(String name, String text, int line) {
    if (text.isBlank()) {
      return new Yaml.Nothing(line);
    }
    try {
      return onLine(YamlFile.parse(Path.of("value"), text, ""), line);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          name,
          "the value is not YAML; write a number, a word, a list [a, b] or a mapping {from: 0, to: 1}",
          e);
    }
  }

  private static Yaml.Mapping without(Yaml.Mapping mapping, Set<String> names) {
    return new Yaml.Mapping(
        mapping.line(),
        mapping.fields().stream().filter(field -> !names.contains(field.name())).toList());
  }

  /** Two mappings as one: the upper one's fields count. */
  private static Yaml.Mapping merged(Yaml.Mapping lower, Yaml.Mapping upper) {
    Set<String> known = names(lower.fields());
    Set<String> changed = names(upper.fields());
    List<Yaml.Field> fields = new ArrayList<>();
    for (Yaml.Field field : lower.fields()) {
      if (!changed.contains(field.name())) {
        fields.add(field);
        continue;
      }
      List<Yaml.Field> over =
          upper.fields().stream().filter(other -> other.name().equals(field.name())).toList();
      if (over.size() == 1) {
        merged(field, over.get(0)).forEach(fields::add);
      } else if (fields.stream().noneMatch(over::contains)) {
        fields.addAll(over); // A mistake, which whoever takes the fields will name.
      }
    }
    upper.fields().stream().filter(field -> !known.contains(field.name())).forEach(fields::add);
    return new Yaml.Mapping(upper.line(), fields);
  }

  private static Set<String> names(Collection<Yaml.Field> fields) {
    return fields.stream().map(Yaml.Field::name).collect(Collectors.toSet());
  }

  private static List<Yaml.Field> merged(Yaml.Field lower, Yaml.Field upper) {
    if (upper.value() instanceof Yaml.Nothing) {
      return List.of();
    }
    if (lower.value() instanceof Yaml.Mapping below
        && upper.value() instanceof Yaml.Mapping above) {
      return List.of(new Yaml.Field(upper.line(), upper.name(), merged(below, above)));
    }
    return List.of(upper);
  }

  /** The same, so many lines further down. */
  private static Yaml moved(Yaml yaml, int lines) {
    return mapped(yaml, line -> line + lines);
  }

  /** The same, all of it on one line. */
  private static Yaml onLine(Yaml yaml, int line) {
    return mapped(yaml, any -> line);
  }

  private static Yaml mapped(Yaml yaml, IntUnaryOperator lines) {
    int line = lines.applyAsInt(yaml.line());
    if (yaml instanceof Yaml.Mapping mapping) {
      return new Yaml.Mapping(
          line,
          mapping.fields().stream()
              .map(
                  field ->
                      new Yaml.Field(
                          lines.applyAsInt(field.line()),
                          field.name(),
                          mapped(field.value(), lines)))
              .toList());
    }
    if (yaml instanceof Yaml.Sequence list) {
      return new Yaml.Sequence(
          line, list.items().stream().map(item -> mapped(item, lines)).toList());
    }
    if (yaml instanceof Yaml.Numeral numeral) {
      return new Yaml.Numeral(line, numeral.text(), numeral.number());
    }
    return yaml instanceof Yaml.Text text
        ? new Yaml.Text(line, text.text())
        : new Yaml.Nothing(line);
  }

  private static int lastLine(Yaml yaml) {
    int last = yaml.line();
    if (yaml instanceof Yaml.Mapping mapping) {
      for (Yaml.Field field : mapping.fields()) {
        last = Math.max(last, Math.max(field.line(), lastLine(field.value())));
      }
    } else if (yaml instanceof Yaml.Sequence list) {
      for (Yaml item : list.items()) {
        last = Math.max(last, lastLine(item));
      }
    }
    return last;
  }
}
