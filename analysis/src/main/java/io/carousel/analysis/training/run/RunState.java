package io.carousel.analysis.training.run;

import io.carousel.analysis.support.json.JsonFile;
import io.carousel.analysis.training.TrainingRecord;
import io.carousel.analysis.training.optimisers.Adam;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import io.carousel.job.WholeFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * All that a run needs to go on after an epoch as if it had never stopped.
 *
 * @param record what the run is and its curves so far
 * @param network the network's weights, statistics and moments
 * @param lossWeights the loss's own weights
 * @param adam their moments
 * @param best the checkpoints of the best epoch so far
 */
@SuppressWarnings("ArrayRecordComponent") // written and read back, never compared
record RunState(
    TrainingRecord record, byte[] network, double[][] lossWeights, Adam adam, Checkpoints best) {

  private static final int MAGIC = 0x43525354;

  /** Writes the state, whole or not at all. */
  void write(Path file) {
    WholeFile.write(
        file,
        stream -> {
          DataOutputStream out = new DataOutputStream(stream);
          out.writeInt(MAGIC);
          write(out, JsonFile.bytes(record));
          write(out, network);
          out.writeInt(lossWeights.length);
          for (double[] row : lossWeights) {
            out.writeInt(row.length);
            for (double weight : row) {
              out.writeDouble(weight);
            }
          }
          adam.write(out);
          write(out, best.trunk());
          write(out, best.embedder());
          out.flush();
        });
  }

  /**
   * Reads a state.
   *
   * @throws InvalidInputException if the file is no such state
   */
  static RunState read(Path file) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("it was not written by this version");
      }
      TrainingRecord record = JsonFile.parse(readBytes(in), TrainingRecord.class);
      byte[] network = readBytes(in);
      double[][] weights = Adam.readRows(in);
      Adam adam = Adam.read(in);
      return new RunState(
          record, network, weights, adam, new Checkpoints(readBytes(in), readBytes(in)));
    } catch (IOException | IllegalArgumentException e) {
      throw FileProblem.reading(
          file,
          "could not be read ("
              + FileProblem.detail(e)
              + "); delete it to train from the beginning",
          e);
    }
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(Math.max(0, length));
    if (bytes.length != length) {
      throw new EOFException();
    }
    return bytes;
  }
}
