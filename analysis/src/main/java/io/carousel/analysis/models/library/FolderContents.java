package io.carousel.analysis.models.library;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * What lies in a folder of models, at any depth; links are followed, as users link to models that
 * lie on another disk.
 *
 * @param files its files and those of the folders below, in order
 * @param unreadable what stops nobody from reading the rest: a folder without permission, a link
 *     that leads back to itself
 */
record FolderContents(List<Path> files, List<BrokenModel> unreadable) {

  FolderContents {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Searches a folder, which need not exist.
   *
   * @throws InvalidInputException if the folder itself cannot be searched
   */
  static FolderContents of(Path folder) {
    List<Path> files = new ArrayList<>();
    List<BrokenModel> unreadable = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return new FolderContents(files, unreadable);
    }
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (file.equals(folder)) {
                throw e;
              }
              unreadable.add(new BrokenModel(file, FileProblem.reading(file, e).getMessage()));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw FileProblem.reading(
          folder, "could not be searched for models (" + FileProblem.detail(e) + ")", e);
    }
    files.sort(null);
    return new FolderContents(files, unreadable);
  }
}
