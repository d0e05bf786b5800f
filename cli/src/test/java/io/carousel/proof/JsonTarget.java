package io.carousel.proof;

import java.util.List;

/**
 * A file of JSON that a command reads.
 *
 * @param file its path in the folder
 * @param command the command's arguments; "FOLDER" in them stands for the folder
 */
record JsonTarget(String file, List<String> command) {

  /** What it is called where targets are named: "evaluate with dataset/dataset.json". */
  String id() {
    return command.get(0) + " with " + file;
  }
}
