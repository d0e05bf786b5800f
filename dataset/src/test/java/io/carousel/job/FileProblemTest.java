package io.carousel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemTest {

  private static final Path FILE = Path.of("a.csv");
  private static final String PERMISSION =
      "may not be read by this user; change its permissions, or those of a folder above it";

  @TempDir private Path folder;

  @Test
  void everyCauseOnTheWayToAFileHasItsWords() {
    assertReading(PERMISSION, new AccessDeniedException("a.csv"));
    assertReading(PERMISSION, new FileNotFoundException("a.csv (Permission denied)"));
    assertReading("there is no such file", new NoSuchFileException("a.csv"));
    assertReading(
        "is no folder, or a file is in the way where a folder must be; name another place",
        new NotDirectoryException("a.csv"));
    assertReading("is a folder, where a file must be", new IOException("Is a directory"));
    assertReading(
        "is or goes through a link that leads back to itself", new FileSystemLoopException("a"));
    assertReading(
        "is or goes through a link that leads back to itself",
        new FileSystemException(
            "a", null, "Too many levels of symbolic links or unable to access"));
    assertReading(PERMISSION, new UncheckedIOException(new AccessDeniedException("a.csv")));
  }

  @Test
  void whatIsWrongWithTheContentIsSaidWithoutNamesOfClasses() {
    assertReading("could not be read (it is no text in UTF-8)", new MalformedInputException(1));
    assertReading("could not be read (it is cut short)", new EOFException("x"));
    assertReading("could not be read (it is nested too deeply)", new StackOverflowError());
    assertReading(
        "could not be read (it claims more than the memory holds)", new OutOfMemoryError("x"));
    assertReading(
        "could not be read (zip END header not found)",
        new ZipException("zip END header not found"));
    assertReading("could not be read (it is damaged)", new ClassCastException("class java.lang.X"));
    assertReading("could not be read (it is damaged)", new IOException("java.lang.Y: at z"));
    assertReading("could not be read (it is damaged)", new IOException((String) null));
  }

  @Test
  void aFolderInPlaceOfAFileIsToldFromNone() {
    assertEquals(
        folder + ": is a folder, where a file must be",
        FileProblem.reading(folder, new NoSuchFileException("x")).getMessage());
  }

  @Test
  void aFullDiskAndAForbiddenFolderAreFailuresOfTheWork() {
    assertWriting(
        "the disk is full); free some space",
        new FileSystemException("a.csv", null, "No space left on device"));
    assertWriting("the disk is full); free some space", new IOException("Disk quota exceeded"));
    assertWriting(
        "may not be written by this user); change the permissions of its folder",
        new AccessDeniedException("a.csv"));
    assertWriting(
        "is on a disk that can only be read); name another place",
        new FileSystemException("a.csv", null, "Read-only file system"));
    assertWriting(
        "input/output error); free some space or check the folder's permissions",
        new IOException("input/output error"));
  }

  @Test
  void aFileInTheWayOfAFolderIsAMistake() {
    assertInstanceOf(
        InvalidInputException.class,
        FileProblem.writing(FILE, new FileAlreadyExistsException("a.csv")));
  }

  @Test
  void aFileInAnArchiveIsCalledWithTheArchive() throws IOException {
    Path zip = folder.resolve("cars.zip");
    try (FileSystem inside =
        FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
      assertEquals(zip + ": images/0.png", FileProblem.place(inside.getPath("/images/0.png")));
    }
    assertEquals("images/0.png", FileProblem.place(Path.of("images/0.png")));
  }

  private static void assertReading(String problem, Throwable cause) {
    assertEquals("a.csv: " + problem, FileProblem.reading(FILE, cause).getMessage());
  }

  private static void assertWriting(String problem, Throwable cause) {
    JobFailedException e =
        assertInstanceOf(JobFailedException.class, FileProblem.writing(FILE, cause));
    assertEquals(
        "a.csv: could not be written (" + problem + ", then run the same command again",
        e.getMessage());
  }
}
