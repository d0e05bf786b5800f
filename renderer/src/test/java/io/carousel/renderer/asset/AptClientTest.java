package io.carousel.renderer.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.job.JobFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptClientTest {

  @TempDir Path folder;

  private Path client(String script) throws IOException {
    Path program = Files.writeString(folder.resolve("client"), "#!/bin/sh\n" + script + "\n");
    if (!program.toFile().setExecutable(true)) {
      throw new IOException(program + " cannot be made executable");
    }
    return program;
  }

  @Test
  void aPackageIsWhatTheClientPutIntoTheFolder() throws IOException {
    Path program = client("echo \"$@\" > \"$2_1.8.deb\"");
    Path target = Files.createDirectory(folder.resolve("target"));
    Path fetched = new AptClient(program.toString()).fetch("cars", target);
    assertEquals(target.resolve("cars_1.8.deb"), fetched);
    assertEquals("download cars\n", Files.readString(fetched));
  }

  @Test
  void withoutAClientOneLineSaysWhatToDo() {
    Path missing = folder.resolve("missing");
    assertEquals(
        "there is no "
            + missing
            + " on this machine to download cars; if you have the package, name it with `from`"
            + " FILE; the built-in cars and daylight serve without it",
        failure(new AptClient(missing.toString())));
  }

  @Test
  void whatTheClientComplainsAboutIsPassedOn() throws IOException {
    Path program = client("echo Reading...; echo 'E: Unable to locate package cars'; exit 100");
    assertEquals(
        "cars: could not be downloaded (E: Unable to locate package cars); if you have the"
            + " package, name it with `from` FILE; the built-in cars and daylight serve without it",
        failure(new AptClient(program.toString())));
  }

  private String failure(AptClient client) {
    return assertThrows(JobFailedException.class, () -> client.fetch("cars", folder)).getMessage();
  }
}
