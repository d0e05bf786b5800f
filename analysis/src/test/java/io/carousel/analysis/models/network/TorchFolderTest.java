package io.carousel.analysis.models.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.worker.JavaCommand;
import io.carousel.job.worker.Worker;
import io.carousel.job.worker.WorkerPool;
import io.carousel.job.worker.WorkerTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchFolderTest {

  @TempDir Path folder;

  @Test
  void aPackageIsFoundFromItsEnvironmentItsPackagesOrItself() throws IOException {
    Path packages = folder.resolve("lib/python3.11/site-packages");
    Path library = torch(packages.resolve("torch"), "2.7.1+cu128", "libtorch_cuda.so");
    for (Path named : List.of(folder, packages, packages.resolve("torch"), library)) {
      TorchFolder found = TorchFolder.find("here", named.toString());
      assertEquals(library, found.library());
      assertTrue(found.cuda());
    }
  }

  @Test
  void theArchiveForCppDoesTooAndOneForCpusIsKnown() throws IOException {
    Path library = torch(folder.resolve("libtorch"), "1", "libtorch_cpu.so");
    Files.delete(folder.resolve("libtorch/version.py"));
    Files.writeString(folder.resolve("libtorch/build-version"), "2.7.1+cpu\n");
    TorchFolder found = TorchFolder.find("here", folder.resolve("libtorch").toString());
    assertEquals(new TorchFolder(library, false), found);
  }

  @Test
  void whatIsNoneOrOfAnotherVersionGivesALine() throws IOException {
    assertRefused("here: there is no libtorch.so in " + folder + "/nowhere; name", "nowhere");
    Path old = torch(folder.resolve("old"), "2.6.0+cu124", "libtorch_cuda.so");
    assertRefused("here: " + old + " is of PyTorch 2.6.0+cu124, and only 2.7.1 fits; name", "old");
    Path newer = torch(folder.resolve("newer"), "2.7.10", "libtorch_cuda.so");
    assertRefused("here: " + newer + " is of PyTorch 2.7.10, and only", "newer");
    Path mute = torch(folder.resolve("mute"), "", "libtorch_cuda.so");
    assertRefused("here: " + mute + " does not say its version; name", "mute");
  }

  @Test
  void theBindingsAreForThatVersion() {
    String version = TorchLibrary.loaded().version();
    assertTrue(version.startsWith(TorchFolder.VERSION), version);
  }

  @Test
  void theLibraryOfTheFolderIsTheOneThatIsLoaded() throws IOException {
    // Links to the library of the build make a folder like the user's, one for CPUs.
    Path library = torch(folder.resolve("torch"), "2.7.1+cpu");
    try (Stream<Path> files = Files.list(TorchLibrary.loaded().folder())) {
      for (Path file :
          files.filter(one -> !one.getFileName().toString().contains("djl")).toList()) {
        Path link = library.resolve(file.getFileName());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, file);
      }
    }
    Path said = folder.resolve("said");
    WorkerTask task = new WorkerTask("load", Load.class, List.of(said.toString()), 0);
    JavaCommand java =
        JavaCommand.ofThisProcess()
            .withEnvironment(Map.of(TorchEngine.FOLDER, folder.resolve("torch").toString()));
    assertEquals(
        List.of(),
        new WorkerPool(java, 1, 1).run(List.of(task), Progress.silent().begin("", 0, "")));
    assertEquals(library + " false", Files.readString(said));
  }

  /** A process that loads the library and says which it is. */
  static final class Load {

    private Load() {}

    public static void main(String[] arguments) {
      Worker.run(
          worker -> {
            TorchLibrary library = TorchLibrary.loaded();
            try {
              Files.writeString(Path.of(arguments[0]), library.folder() + " " + library.cuda());
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
  }

  @Test
  void aReasonIsGivenWhereThereIsNoGpu() {
    Path place = Path.of("lib");
    assertEquals(
        "this library computes on CPUs only",
        new TorchLibrary(place, "2.7.1", false, 0).whyNoGpu().orElseThrow());
    assertTrue(
        new TorchLibrary(place, "2.7.1", true, 0)
            .whyNoGpu()
            .orElseThrow()
            .contains("finds no GPU"));
    assertFalse(new TorchLibrary(place, "2.7.1", true, 1).whyNoGpu().isPresent());
  }

  private void assertRefused(String beginning, String name) {
    String message =
        assertThrows(
                InvalidInputException.class,
                () -> TorchFolder.find("here", folder.resolve(name).toString()))
            .getMessage();
    assertTrue(message.startsWith(beginning), message);
    assertEquals(1, message.lines().count());
  }

  /** A folder as pip makes it; the libraries are empty. */
  private static Path torch(Path folder, String version, String... libraries) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Files.createFile(lib.resolve("libtorch.so"));
    for (String library : libraries) {
      Files.createFile(lib.resolve(library));
    }
    Files.writeString(
        folder.resolve("version.py"),
        version.isEmpty() ? "" : "__all__ = []\n__version__ = '" + version + "'\n");
    return lib;
  }
}
