package io.carousel.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {

  private static final String HINT = "start from a copy of another";

  @TempDir Path folder;

  @Test
  void everyPieceRemembersItsLine() throws IOException {
    Path file = write("# comment\n\na: 1\nb:\n  c: [x,\n    2.5]\n  d:\nb: yes\n");
    assertEquals(
        new Yaml.Mapping(
            3,
            List.of(
                new Yaml.Field(3, "a", new Yaml.Numeral(3, "1", 1)),
                new Yaml.Field(
                    4,
                    "b",
                    new Yaml.Mapping(
                        5,
                        List.of(
                            new Yaml.Field(
                                5,
                                "c",
                                new Yaml.Sequence(
                                    5,
                                    List.of(
                                        new Yaml.Text(5, "x"), new Yaml.Numeral(6, "2.5", 2.5)))),
                            new Yaml.Field(7, "d", new Yaml.Nothing(7))))),
                new Yaml.Field(8, "b", new Yaml.Text(8, "yes")))),
        YamlFile.read(file, HINT));
  }

  @Test
  void aSyntaxMistakeIsOneLineWithItsPlace() throws IOException {
    assertRefused("a: 1\n  b: 2\n", ":2: this is not YAML: mapping values are not allowed here");
    assertRefused("a: [1, 2\n\nb: 3\n", ":3: this is not YAML: expected ',' or ']', but got :");
    assertRefused("a: {b: 1\n", ":2: this is not YAML: expected ',' or '}', but got <stream end>");
    assertRefused("a: \"x\n", ":2: this is not YAML: found unexpected end of stream");
    assertRefused(
        "a:\n\t- b\n",
        ":2: this is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use"
            + " \\t(TAB) for indentation)");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused("", ":1: the file is empty; start from a copy of another");
    assertRefused("# only a comment\n", ":1: the file is empty; start from a copy of another");
  }

  @Test
  void aSecondDocumentIsRefused() throws IOException {
    assertRefused(
        "a: 1\n---\nb: 2\n", ":3: a second document begins here; put each in its own file");
  }

  @Test
  void anAliasIsRefused() throws IOException {
    assertRefused("a: &x [1]\nb: *x\n", ":2: aliases are not read; write out what *x stands for");
  }

  @Test
  void aMissingFileIsRefusedWithItsName() {
    Path file = folder.resolve("none.yaml");
    assertMessage(file, ": there is no such file; check the path and its spelling");
  }

  @Test
  void aFolderIsRefused() {
    assertMessage(folder, ": is a folder, where a file must be");
  }

  @Test
  void aFileThatIsNotTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    assertMessage(
        file, ": could not be read (it is no text in UTF-8); it must be a text file in UTF-8");
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("a.yaml"), yaml);
  }

  private void assertRefused(String yaml, String message) throws IOException {
    assertMessage(write(yaml), message);
  }

  private static void assertMessage(Path file, String message) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> YamlFile.read(file, HINT));
    assertEquals(file + message, e.getMessage());
  }
}
