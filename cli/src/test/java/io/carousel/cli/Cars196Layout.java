package io.carousel.cli;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Struct;

/** A collection laid out as Cars196Layout is, of small pictures whose hue tells them apart. */
final class Cars196Layout {

  private Cars196Layout() {}

  /**
   * Makes one.
   *
   * @param classes how many there are: "Car 1" and so on
   * @param images of each class, one after the other
   */
  static Path in(Path root, int classes, int images) throws IOException {
    Struct annotations = Mat5.newStruct(1, classes * images);
    Cell names = Mat5.newCell(1, classes);
    for (int i = 0; i < classes * images; i++) {
      String path = "car_ims/%06d.jpg".formatted(i + 1);
      picture(root.resolve(path), i);
      annotations.set("relative_im_path", i, Mat5.newString(path));
      annotations.set("class", i, Mat5.newScalar(i / images + 1));
      names.set(i / images, Mat5.newString("Car " + (i / images + 1)));
    }
    Mat5.writeToFile(
        Mat5.newMatFile().addArray("annotations", annotations).addArray("class_names", names),
        root.resolve("cars_annos.mat").toFile());
    return root;
  }

  static void picture(Path file, int seed) throws IOException {
    Files.createDirectories(file.getParent());
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < 40 * 30; pixel++) {
      image.setRGB(pixel % 40, pixel / 40, Color.HSBtoRGB(seed * 0.17f, 0.8f, pixel % 40 / 40f));
    }
    ImageIO.write(image, "jpeg", file.toFile());
  }
}
