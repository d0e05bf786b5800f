package io.carousel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.dataset.DatasetFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that once hung a command, crashed it, took all memory or were "internal errors": each gives
 * one clear line with its name, exit code 2, and stops no other.
 */
class FaultsTest {

  /** What no message says: a class of Java's, of a library's or of ours. */
  private static final Pattern CODE =
      Pattern.compile("[a-z]+(\\.[a-z0-9_]+)+\\.[A-Z]\\w+|Exception");

  @TempDir private Path home;
  private Path faults;

  @BeforeEach
  void copyFaults() throws IOException, URISyntaxException {
    Path resources = Path.of(FaultsTest.class.getResource("/faults").toURI());
    faults = home.resolve("faults");
    try (Stream<Path> all = Files.walk(resources)) {
      for (Path one : all.toList()) {
        Path copy = faults.resolve(resources.relativize(one).toString());
        if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(one, copy);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "models inspect | keys_hash_hang.pth | has no list of its storages",
        "models inspect | rec_keys_overflow.pth | has no list of its storages",
        "models inspect | rec_proto_overflow.pth | has no version, where 1001 can be read",
        "models inspect | rec_storage_overflow.pth | refers to something that is no storage",
        "models inspect | lol_proto_oom.pth | has no version, where 1001 can be read",
        "models inspect | lol_storage_oom.pth | refers to something that is no storage",
        "models inspect | lol_persid_oom.pth | refers to something that is no storage",
        "models inspect | deflated_pickle_bomb.pth | has archive/data.pkl compressed",
        "models inspect | unicode_2g.pth | has archive/data.pkl compressed",
        "evaluate | dataset_json_null | dataset.json: holds null",
        "evaluate | dataset_json_no_design | dataset.json:1: has no design",
        "evaluate | dataset_json_no_renderer | dataset.json:1: has no renderer",
        "evaluate | dataset_json_no_software | dataset.json:1: has no software",
        "evaluate | origin_null | embeddings/none.json: holds null",
        "evaluate | prop_long5k | samples.csv:1: column 6 is called",
        "evaluate | bad.ZIP | could not be read as a zip file",
        "compare-saliency | npz_origin_null | other.npz: origin.json: holds null",
        "compare-saliency | npz_origin_empty | other.npz: origin.json:1: has no model",
        "compare-saliency | npz_slip | other.npz: is no whole file of maps",
        "import | mat_deepcell | cars_annos.mat: could not be read as a MAT-file",
        "import | mat_oom | cars_annos.mat: could not be read as a MAT-file",
        "import | mat_stderr | cars_annos.mat: could not be read as a MAT-file",
      })
  void isAnsweredInALine(String command, String file, String problem) {
    List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
    words.add(faults.resolve(file));
    assertLine(Cli.run(home, words.toArray()), problem);
  }

  @Test
  void anEntryOfAZipThatUnfoldsToMoreThanAnyTableIsNotReadWhole() throws IOException {
    Path bomb = home.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("samples.csv"));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 130; i++) {
        zip.write(megabyte);
      }
    }
    assertLine(
        Cli.run(home, "evaluate", bomb),
        "bomb.zip: samples.csv: could not be read (it is larger than the 128 MB that it may have)");
    assertFalse(Files.exists(home.resolve("bomb")));
  }

  @Test
  void noBrokenModelStopsTheOthers() throws IOException {
    Path models = Files.createDirectories(home.resolve("models"));
    List<Path> checkpoints;
    try (Stream<Path> files = Files.list(faults)) {
      checkpoints = files.filter(file -> file.toString().endsWith(".pth")).sorted().toList();
    }
    for (Path checkpoint : checkpoints) {
      Path folder = Files.createDirectories(models.resolve(checkpoint.getFileName() + "-model"));
      Files.copy(checkpoint, folder.resolve("trunk_best.pth"));
      Files.copy(checkpoint, folder.resolve("embedder_best.pth"));
    }
    Files.copy(faults.resolve("model_yaml_nul/m.yaml"), models.resolve("m.yaml"));
    Files.createSymbolicLink(models.resolve("loop"), models);
    DatasetFolder dataset = SmallDataset.in(home.resolve("dataset"));
    Cli embed = Cli.run(home, "embed", dataset.root());
    for (Path checkpoint : checkpoints) {
      assertTrue(
          embed.err().contains(checkpoint.getFileName() + "-model is left out: "), embed.err());
    }
    assertTrue(embed.err().contains("m.yaml:5: file: \"\\u0000\" is no name"), embed.err());
    assertTrue(
        embed.err().contains("loop: is or goes through a link that leads back"), embed.err());
    assertFalse(CODE.matcher(embed.err()).find(), embed.err());
    assertTrue(Files.exists(dataset.embeddings().resolve("untrained.npy")));
    assertEquals(0, Cli.run(home, "models", "list").exitCode());
  }

  private void assertLine(Cli run, String problem) {
    assertEquals(2, run.exitCode(), run.err());
    assertEquals(1, run.complaint().lines().count(), run.err());
    assertTrue(run.complaint().contains(problem), run.err());
    assertTrue(run.complaint().startsWith(home.toString()), run.err());
    assertFalse(CODE.matcher(run.err()).find(), run.err());
  }
}
