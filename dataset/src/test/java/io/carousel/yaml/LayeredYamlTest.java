package io.carousel.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class LayeredYamlTest {

  private static final LayeredYaml.Format FORMAT =
      new LayeredYaml.Format("fields such as count", "write count: 1", Set.of("name"));

  @TempDir private Path folder;

  @Test
  void aFileTakesOverTheFieldsThatItDoesNotChange() throws IOException {
    write("base.yaml", "name: base\ncount: 3\nseed: 7\n");
    Path mine = write("mine.yaml", "extends: base.yaml\ncount: 5\n");
    LayeredYaml read = read(mine);
    assertEquals(List.of("count", "seed"), names(read.mapping()));
    assertEquals(5, number(read, "count"));
    assertEquals(7, number(read, "seed"));
  }

  @Test
  void mappingsAreMergedFieldByField() throws IOException {
    write("base.yaml", "image: {width: 10, height: 20}\n");
    Path mine = write("mine.yaml", "extends: base.yaml\nimage: {height: 30}\n");
    Fields image = new Fields(read(mine).mapping(), "", List.of("image"), new Mistakes(mine));
    Fields size = image.mapping("image", List.of("width", "height"));
    assertEquals(10, size.wholeNumber("width", 0, 99, Optional.empty()));
    assertEquals(30, size.wholeNumber("height", 0, 99, Optional.empty()));
  }

  @Test
  void anEmptyValueTakesAFieldAway() throws IOException {
    write("base.yaml", "count: 3\nseed: 7\n");
    Path mine = write("mine.yaml", "extends: base.yaml\ncount:\n");
    assertEquals(List.of("seed"), names(read(mine).mapping()));
    assertEquals(List.of(), names(read(mine, "seed=").mapping()));
  }

  @Test
  void mistakesAreNamedInTheFileThatTheyAreIn() throws IOException {
    Files.createDirectories(folder.resolve("bases"));
    Path lowest = write("bases/lowest.yaml", "# the lowest\n\nseed: high\n");
    Path base = write("bases/base.yaml", "extends: lowest.yaml\nimage:\n  width: wide\n");
    Path mine = write("mine.yaml", "extends: bases/base.yaml\n\ncount: many\n");
    LayeredYaml read = read(mine, "passes=few");
    Mistakes mistakes = new Mistakes(read.sources());
    Fields fields =
        new Fields(read.mapping(), "", List.of("seed", "image", "count", "passes"), mistakes);
    for (String name : List.of("passes", "seed", "count")) {
      fields.wholeNumber(name, 1, 9, Optional.empty());
    }
    fields.mapping("image", List.of("width")).wholeNumber("width", 1, 9, Optional.empty());
    String rest = "must be a whole number from 1 to 9, not ";
    assertEquals(
        List.of(
            mine + ":3: count: " + rest + "\"many\"",
            base + ":3: image.width: " + rest + "\"wide\"",
            lowest + ":3: seed: " + rest + "\"high\"",
            "`set` passes=few: passes: " + rest + "\"few\""),
        assertThrows(InvalidInputException.class, mistakes::throwIfAny)
            .getMessage()
            .lines()
            .toList());
  }

  @Test
  void aFieldThatIsThereTwiceIsNamedByItsOwnFilesLines() throws IOException {
    Path base = write("base.yaml", "count: 3\nseed: 1\nseed: 2\n");
    Path mine = write("mine.yaml", "extends: base.yaml\n");
    LayeredYaml read = read(mine);
    Mistakes mistakes = new Mistakes(read.sources());
    Fields fields = new Fields(read.mapping(), "", List.of("count", "seed"), mistakes);
    assertEquals(3, fields.wholeNumber("count", 0, 9, Optional.empty()));
    assertEquals(
        base + ":3: seed: is there already, on line 2; remove one",
        assertThrows(InvalidInputException.class, mistakes::throwIfAny).getMessage());
  }

  @Test
  void pathsAreFromTheFolderOfTheFileTheyAreIn() throws IOException {
    Files.createDirectories(folder.resolve("bases"));
    write("bases/base.yaml", "settings: a.yaml\n");
    Path mine = write("mine.yaml", "extends: bases/base.yaml\ninit: b.pth\n");
    LayeredYaml read = read(mine);
    Fields fields = new Fields(read.mapping(), "", List.of("settings", "init"), new Mistakes(mine));
    assertEquals(
        folder.resolve("bases"),
        read.sources().folderOf(fields.value("settings").orElseThrow().line()));
    assertEquals(folder, read.sources().folderOf(fields.value("init").orElseThrow().line()));
  }

  @Test
  void settingsChangeFieldsWithinOthersAndLaterOnesCountMore() throws IOException {
    Path file = write("mine.yaml", "image: {width: 10}\nmodel: all\n");
    LayeredYaml read =
        read(file, "image.height=4", "image.height=5", "model=[a, b]", "new.deep.field=x");
    assertEquals(List.of("image", "model", "new"), names(read.mapping()));
    Fields fields =
        new Fields(read.mapping(), "", List.of("image", "model", "new"), new Mistakes(file));
    Fields image = fields.mapping("image", List.of("width", "height"));
    assertEquals(10, image.wholeNumber("width", 0, 99, Optional.empty()));
    assertEquals(5, image.wholeNumber("height", 0, 99, Optional.empty()));
    assertEquals(2, ((Yaml.Sequence) fields.value("model").orElseThrow()).items().size());
    assertEquals(
        Optional.of("x"),
        fields.mapping("new", List.of("deep")).mapping("deep", List.of("field")).text("field"));
  }

  @Test
  void whatIsNoSettingIsRefused() throws IOException {
    Path file = write("mine.yaml", "count: 1\n");
    assertEquals(
        "`set` count: must be field=value, such as count=50 or image.width=96",
        refusal(() -> read(file, "count")));
    assertEquals(
        "`set` count=[1: the value is not YAML; write a number, a word, a list [a, b] or a mapping"
            + " {from: 0, to: 1}",
        refusal(() -> read(file, "count=[1")));
  }

  @Test
  void aFileThatIsNotThereIsRefusedWithTheLineThatNamesIt() throws IOException {
    Path mine = write("mine.yaml", "count: 1\nextends: bsae.yaml\n");
    assertEquals(
        mine
            + ":2: extends: there is no file "
            + folder.resolve("bsae.yaml")
            + "; paths are from the folder of the file they are in",
        refusal(() -> read(mine)));
  }

  @Test
  void filesThatExtendEachOtherAreRefused() throws IOException {
    Path base = write("base.yaml", "extends: mine.yaml\n");
    Path mine = write("mine.yaml", "extends: base.yaml\n");
    assertEquals(
        base
            + ":1: extends: "
            + mine
            + " is extended already, by itself or by what it extends; leave this out",
        refusal(() -> read(mine)));
  }

  private static String refusal(Executable reading) {
    return assertThrows(InvalidInputException.class, reading).getMessage();
  }

  private static List<String> names(Yaml.Mapping mapping) {
    return mapping.fields().stream().map(Yaml.Field::name).toList();
  }

  private static long number(LayeredYaml read, String name) {
    return new Fields(read.mapping(), "", names(read.mapping()), new Mistakes(read.sources()))
        .wholeNumber(name, 0, 99, Optional.empty());
  }

  private static LayeredYaml read(Path file, String... settings) {
    return LayeredYaml.read(file, List.of(settings), FORMAT);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
