package io.carousel.proof;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/**
 * The files in a folder by their sizes, which tell in no time whether something was written.
 *
 * @param sizes each file's size in bytes
 */
record FolderSizes(Map<Path, Long> sizes) {

  private static final int PAGE = 4096;

  /** What is there now, even while a killed run's workers still come and go. */
  static FolderSizes of(Path root) throws IOException {
    Map<Path, Long> sizes = new HashMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sizes.put(file, attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            sizes.put(folder, 0L);
            return FileVisitResult.CONTINUE;
          }
        });
    return new FolderSizes(sizes);
  }

  /** How many pages all files take on a tmpfs, where folders and names take none. */
  long pages() {
    return sizes.values().stream().mapToLong(size -> (size + PAGE - 1) / PAGE).sum();
  }

  /** How many files and folders there are, with the root. */
  long inodes() {
    return sizes.size();
  }
}
