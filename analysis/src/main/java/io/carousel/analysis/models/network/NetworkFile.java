package io.carousel.analysis.models.network;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A network in a file of its own, which must turn images of shape (n, 3, side, side) into
 * embeddings of shape (n, dimensions). Such a file is a program that is run: it should come from
 * somebody who is trusted.
 *
 * @param file the file
 * @param format its format
 * @param side the side of the images that it takes, in pixels
 */
public record NetworkFile(Path file, ModelFormat format, int side) {

  private static final int TRIED = 2;

  /**
   * Loads the network and tries it on two black images.
   *
   * @param device where it is to compute; the library for ONNX computes on the CPU only
   * @throws InvalidInputException if the file is missing or no such network
   */
  public EmbeddingNetwork load(Device device) {
    if (format == ModelFormat.TORCHSCRIPT) {
      TorchEngine.get(); // with its settings
    } else {
      TorchEngine.configure();
    }
    Device where = format == ModelFormat.ONNX ? Device.cpu() : device;
    Model model = Model.newInstance(file.getFileName().toString(), where, format.engine());
    try (InputStream in = Files.newInputStream(file)) {
      model.load(in);
      return new LoadedModel(model, side, side, dimensions(model), Precision.FLOAT32);
    } catch (IOException
        | MalformedModelException
        | EngineException
        | UnsupportedOperationException e) {
      model.close();
      throw new InvalidInputException(
          file.toString(),
          "is no %s network that runs on images of 3 x %d x %d (%s)"
              .formatted(format.title(), side, side, EngineProblem.of(e)),
          e);
    } catch (InvalidInputException e) {
      model.close();
      throw e;
    }
  }

  /**
   * Loads the network for gradients.
   *
   * @param device where it is to compute
   * @throws InvalidInputException if the file is missing or no such network, or its format has no
   *     gradients
   */
  public GradientNetwork loadGradients(Device device) {
    if (format == ModelFormat.ONNX) {
      throw new InvalidInputException(
          file.toString(), "is an ONNX network, which has no gradients; save it as TorchScript");
    }
    return new LoadedGradients(((LoadedModel) load(device)).model(), side, side, false);
  }

  private int dimensions(Model model) {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDList images = new NDList(manager.zeros(new Shape(TRIED, Architecture.COLOURS, side, side)));
      NDList output = model.getBlock().forward(new ParameterStore(manager, false), images, false);
      Shape shape = output.head().getShape();
      output.close();
      if (shape.dimension() != 2 || shape.get(0) != TRIED) {
        throw new InvalidInputException(
            file.toString(),
            "gives the shape %s for %d images, where (%d, dimensions) must be"
                .formatted(shape, TRIED, TRIED));
      }
      return Math.toIntExact(shape.get(1));
    }
  }
}
