package io.carousel.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of one YAML document into {@link Yaml}, keeping every field, repeated or not. */
public final class YamlFile {

  private static final YAMLFactory FACTORY = new YAMLFactory();

  /** How SnakeYAML states the place of a mistake, after the line that says what it is. */
  private static final Pattern PLACE = Pattern.compile("(?m)^(.*)\\n in 'reader', line (\\d+),");

  private final Path file;
  private final YAMLParser parser;

  private YamlFile(Path file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads the document.
   *
   * @param ifEmpty what to do about an empty file: "start from a copy of scenes/quickstart.yaml"
   * @throws InvalidInputException if the file is missing or empty, or is no single YAML document
   */
  public static Yaml read(Path file, String ifEmpty) {
    try {
      return parse(file, Files.readString(file), ifEmpty);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          file.toString(), "there is no such file; check the path and its spelling", e);
    } catch (IOException e) {
      throw FileProblem.reading(
          file,
          "could not be read (" + FileProblem.detail(e) + "); it must be a text file in UTF-8",
          e);
    }
  }

  /**
   * Reads a document that is in memory.
   *
   * @param file what it is called
   * @param ifEmpty what to do if it is empty
   * @throws InvalidInputException if it is empty, or no single YAML document
   */
  public static Yaml parse(Path file, String text, String ifEmpty) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new YamlFile(file, parser).document(ifEmpty);
    } catch (JacksonException e) {
      throw syntaxMistake(file, e);
    } catch (IOException e) {
      throw new IllegalStateException("text in memory that cannot be read", e);
    }
  }

  private Yaml document(String ifEmpty) throws IOException {
    if (parser.nextToken() == null) {
      throw new InvalidInputException(file + ":1", "the file is empty; " + ifEmpty);
    }
    Yaml document = value();
    if (parser.nextToken() != null) {
      throw new InvalidInputException(
          file + ":" + line(), "a second document begins here; put each in its own file");
    }
    return document;
  }

  private Yaml value() throws IOException {
    int line = line();
    if (parser.isCurrentAlias()) {
      throw new InvalidInputException(
          file + ":" + line,
          "aliases are not read; write out what *" + parser.getText() + " stands for");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Yaml.Mapping(line, fields());
      case START_ARRAY -> new Yaml.Sequence(line, items());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral(line);
      case VALUE_NULL -> new Yaml.Nothing(line);
      default -> new Yaml.Text(line, parser.getText());
    };
  }

  private Yaml numeral(int line) throws IOException {
    String text = parser.getText();
    try {
      return new Yaml.Numeral(line, text, parser.getNumberValue());
    } catch (JacksonException e) {
      // YAML's .inf and .nan: numbers to the parser, but no numbers to us.
      return new Yaml.Text(line, text);
    }
  }

  private List<Yaml.Field> fields() throws IOException {
    List<Yaml.Field> fields = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int line = line();
      String name = parser.currentName();
      parser.nextToken();
      fields.add(new Yaml.Field(line, name, value()));
    }
    return fields;
  }

  private List<Yaml> items() throws IOException {
    List<Yaml> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static InvalidInputException syntaxMistake(Path file, JacksonException e) {
    String problem = e.getOriginalMessage().lines().findFirst().orElse("is no YAML");
    String line = String.valueOf(e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    // Of several places, the last is that of the mistake, those before it say what it is part of.
    Matcher place = PLACE.matcher(e.getOriginalMessage());
    while (place.find()) {
      problem = place.group(1);
      line = place.group(2);
    }
    return new InvalidInputException(file + ":" + line, "this is not YAML: " + problem, e);
  }
}
