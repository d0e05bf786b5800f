package io.carousel.analysis.support.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionedJsonTest {

  private static final VersionedJson<Note> JSON =
      new VersionedJson<>(Note.class, 2, 3, "there is no note; write one");

  @TempDir Path folder;

  private record Note(int formatVersion, String text) {}

  @Test
  void whatIsWrittenIsRead() {
    Path file = folder.resolve("note.json");
    JSON.write(file, new Note(3, "a"));
    assertEquals(new Note(3, "a"), JSON.read(file));
  }

  @Test
  void aNewerFileIsRefusedForItsVersionWhateverElseItHolds() throws IOException {
    assertEquals(
        "note.json: format_version: 4 is newer than the 3 that this version reads; update Carousel",
        refusal("{\"format_version\": 4, \"text\": {\"words\": []}}"));
  }

  @Test
  void aFileTooOldIsRefused() throws IOException {
    assertEquals(
        "note.json: format_version: 1 is older than the 2 that this version reads; make the file"
            + " again",
        refusal("{\"format_version\": 1}"));
  }

  @Test
  void aMissingFileSaysWhatToDo() {
    assertEquals("note.json: there is no note; write one", message(folder.resolve("note.json")));
  }

  private String refusal(String json) throws IOException {
    return message(Files.writeString(folder.resolve("note.json"), json));
  }

  private String message(Path file) {
    String message = assertThrows(InvalidInputException.class, () -> JSON.read(file)).getMessage();
    return message.substring(folder.toString().length() + 1);
  }
}
