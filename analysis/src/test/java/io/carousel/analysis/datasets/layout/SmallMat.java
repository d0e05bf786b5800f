package io.carousel.analysis.datasets.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Struct;

/** Writes MAT-files with the types and shapes of those that come with Cars196. */
final class SmallMat {

  private SmallMat() {}

  /** A 1 x N struct array; each element has the same fields, in this order. */
  static Struct structs(List<Map<String, Array>> elements) {
    Struct struct = Mat5.newStruct(1, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      int index = i;
      elements.get(i).forEach((field, value) -> struct.set(field, index, value));
    }
    return struct;
  }

  /** A cell array of texts, one row. */
  static Cell texts(List<String> texts) {
    Cell cell = Mat5.newCell(1, texts.size());
    for (int i = 0; i < texts.size(); i++) {
      cell.set(i, Mat5.newString(texts.get(i)));
    }
    return cell;
  }

  /** A scalar as MATLAB keeps small whole numbers there. */
  static Matrix uint8(int value) {
    return scalar(MatlabType.UInt8, value);
  }

  static Matrix uint16(int value) {
    return scalar(MatlabType.UInt16, value);
  }

  private static Matrix scalar(MatlabType type, int value) {
    Matrix scalar = Mat5.newMatrix(1, 1, type);
    scalar.setInt(0, value);
    return scalar;
  }

  static void write(Path file, Map<String, Array> variables) throws IOException {
    MatFile mat = Mat5.newMatFile();
    variables.forEach(mat::addArray);
    Mat5.writeToFile(mat, file.toFile());
  }
}
