package io.carousel.stage;

import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over named values, in the order in which they are added. Names and lengths are hashed
 * too, so that no two lists of values run into each other.
 */
public final class Fingerprint {

  private final MessageDigest digest = sha256();

  /** Adds a setting, by its text; null is a text of its own. */
  public Fingerprint with(String name, Object value) {
    byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    add(name);
    add(text.length + (value == null ? " null" : " text"));
    digest.update(text);
    return this;
  }

  /**
   * Adds the content of a file; that a file is missing is a content of its own.
   *
   * @throws InvalidInputException if the file is there and cannot be read
   */
  public Fingerprint withFile(String name, Path file) {
    return with(name, Files.exists(file) ? ofFile(file) : null);
  }

  /** The hash of all that was added, in hexadecimal. Nothing can be added afterwards. */
  public String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The SHA-256 of a file's bytes, in hexadecimal.
   *
   * @throws InvalidInputException if it cannot be read
   */
  public static String ofFile(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(), "could not be read (" + e.getMessage() + ")", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
