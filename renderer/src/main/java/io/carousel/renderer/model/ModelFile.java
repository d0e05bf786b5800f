package io.carousel.renderer.model;

import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lwjgl.PointerBuffer;
import org.lwjgl.assimp.AIFace;
import org.lwjgl.assimp.AIFileIO;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.AIVector3D;
import org.lwjgl.assimp.Assimp;
import org.lwjgl.system.MemoryUtil;

/**
 * Reads any model file that Assimp knows: OBJ, FBX, glTF, DAE, PLY and others. Faces with more than
 * three corners are cut into triangles; lines and points are left out.
 */
final class ModelFile {

  private static final int CORNERS = 3;

  /** Cutting a face into triangles takes the square of its corners; no car has one of so many. */
  private static final int MOST_CORNERS = 4096;

  private static final int STEPS =
      Assimp.aiProcess_Triangulate
          | Assimp.aiProcess_SortByPType
          // FBX files say how long their unit is, and it is seldom a metre.
          | Assimp.aiProcess_GlobalScale
          | Assimp.aiProcess_PreTransformVertices;

  private ModelFile() {}

  /**
   * Reads a model, in this process.
   *
   * @param outsideFiles whether it may name files outside of its folder
   * @return its surfaces, one a material
   * @throws InvalidInputException if the file is missing, is no model, names files that it must
   *     not, or has no triangles
   */
  static List<Surface> read(Path file, boolean outsideFiles) {
    if (!Files.isRegularFile(file)) {
      throw missing(file);
    }
    mustHaveSmallFaces(file);
    ModelFolder folder = new ModelFolder(file, outsideFiles);
    try (FolderFiles files = new FolderFiles(folder)) {
      return read(file, files.io(), folder);
    }
  }

  /** What is said of a file that is not there. */
  static InvalidInputException missing(Path file) {
    return new InvalidInputException(
        file.toString(), "there is no such file; check the path and its spelling");
  }

  private static List<Surface> read(Path file, AIFileIO io, ModelFolder folder) {
    AIScene raw = Assimp.aiImportFileEx(file.toString(), 0, io);
    folder.mustHaveKeptInside();
    AIScene scene = raw;
    try {
      if (raw != null) {
        mustHaveSmallFaces(file, raw);
        scene = Assimp.aiApplyPostProcessing(raw, STEPS); // Releases it if it fails.
      }
      if (scene == null) {
        throw new InvalidInputException(
            file.toString(),
            "could not be read as a model (" + oneLine(Assimp.aiGetErrorString()) + ")");
      }
      List<Surface> surfaces = surfaces(scene);
      if (surfaces.isEmpty()) {
        throw new InvalidInputException(file.toString(), "has no surface; is it a model of a car?");
      }
      return surfaces;
    } finally {
      if (scene != null) {
        Assimp.aiReleaseImport(scene);
      }
    }
  }

  /** Looks before Assimp does; see {@link ObjFaces}. */
  private static void mustHaveSmallFaces(Path file) {
    try {
      mustBeSmall(file, ObjFaces.mostCorners(file));
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }

  private static void mustHaveSmallFaces(Path file, AIScene scene) {
    PointerBuffer meshes = scene.mMeshes();
    for (int i = 0; meshes != null && i < scene.mNumMeshes(); i++) {
      for (AIFace face : AIMesh.create(meshes.get(i)).mFaces()) {
        mustBeSmall(file, face.mNumIndices());
      }
    }
  }

  private static void mustBeSmall(Path file, int corners) {
    if (corners > MOST_CORNERS) {
      throw new InvalidInputException(
          file.toString(),
          "has a face of %d corners, which would take too long to cut into triangles; at most %d are read"
              .formatted(corners, MOST_CORNERS));
    }
  }

  private static String oneLine(String problem) {
    return problem == null || problem.isBlank() ? "unknown format" : ModelFolder.oneLine(problem);
  }

  private static List<Surface> surfaces(AIScene scene) {
    Materials materials = new Materials(scene);
    Map<String, List<Surface>> byMaterial = new LinkedHashMap<>();
    PointerBuffer meshes = scene.mMeshes();
    for (int i = 0; meshes != null && i < scene.mNumMeshes(); i++) {
      AIMesh mesh = AIMesh.create(meshes.get(i));
      Surface surface = surface(mesh, materials.read(mesh.mMaterialIndex()));
      if (surface.triangles() > 0) {
        byMaterial
            .computeIfAbsent(surface.material().name(), name -> new ArrayList<>())
            .add(surface);
      }
    }
    return byMaterial.values().stream().map(Surface::join).toList();
  }

  private static Surface surface(AIMesh mesh, SourceMaterial material) {
    int[] corners = corners(mesh);
    return new Surface(
        material,
        gather(corners, mesh.mVertices(), CORNERS),
        gather(corners, mesh.mNormals(), CORNERS),
        gather(corners, mesh.mTextureCoords(0), 2));
  }

  private static int[] corners(AIMesh mesh) {
    int[] corners = new int[mesh.mNumFaces() * CORNERS];
    int count = 0;
    for (AIFace face : mesh.mFaces()) {
      if (face.mNumIndices() == CORNERS) {
        IntBuffer indices = face.mIndices();
        for (int i = 0; i < CORNERS; i++) {
          corners[count++] = indices.get(i);
        }
      }
    }
    return Arrays.copyOf(corners, count);
  }

  private static float[] gather(int[] corners, AIVector3D.Buffer vectors, int dimensions) {
    if (vectors == null) {
      return new float[0];
    }
    // Three floats a vector, whatever it holds.
    FloatBuffer numbers = MemoryUtil.memFloatBuffer(vectors.address(), vectors.remaining() * 3);
    float[] gathered = new float[corners.length * dimensions];
    for (int corner = 0; corner < corners.length; corner++) {
      for (int axis = 0; axis < dimensions; axis++) {
        gathered[corner * dimensions + axis] = numbers.get(corners[corner] * 3 + axis);
      }
    }
    return gathered;
  }
}
