package io.carousel.cluster;

import io.carousel.stage.PartLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What a command wants of the place where its parts run.
 *
 * @param launcher the program that is started for a part on machines other than this one; has the
 *     same path everywhere
 * @param program what it is given for a part
 * @param directory the directory that it is started in, absolute; on a disk that all machines share
 * @param folder a folder there for what parts say of how far they are; made when it is needed, and
 *     deleted unless something failed
 * @param parts into how many parts a stage is divided; empty for as many as suit the place
 * @param resources what a part gets
 * @param log hears how parts went
 * @param messages hears in lines what people should know meanwhile
 */
public record ClusterRequest(
    Path launcher,
    Cluster.Program program,
    Path directory,
    Path folder,
    OptionalInt parts,
    Resources resources,
    PartLog log,
    Consumer<String> messages) {

  /** The command line that does a part, launcher and all. */
  public List<String> words(String stage, String part) {
    List<String> words = new ArrayList<>(List.of(launcher.toString()));
    words.addAll(program.arguments(stage, part));
    return words;
  }
}
