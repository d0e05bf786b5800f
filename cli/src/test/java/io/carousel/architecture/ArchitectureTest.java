package io.carousel.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What may use what, of all modules: docs/architecture.md says why. */
@AnalyzeClasses(packages = "io.carousel", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

  private static final String RENDERER = "io.carousel.renderer..";
  private static final String ANALYSIS = "io.carousel.analysis..";
  private static final String STUDY = "io.carousel.study..";
  private static final String CLI = "io.carousel.cli..";

  /** Leaves out the classes of tests, wherever they were compiled to. */
  static final class WithoutTests implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("test-classes");
    }
  }

  @ArchTest
  static final ArchRule theRendererDoesNotKnowTheAnalysis =
      noClasses()
          .that()
          .resideInAPackage(RENDERER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ANALYSIS);

  @ArchTest
  static final ArchRule theAnalysisDoesNotKnowTheRenderer =
      noClasses()
          .that()
          .resideInAPackage(ANALYSIS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(RENDERER);

  @ArchTest
  static final ArchRule theContractKnowsNoneOfItsUsers =
      noClasses()
          .that()
          .resideOutsideOfPackages(RENDERER, ANALYSIS, STUDY, CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(RENDERER, ANALYSIS, STUDY, CLI);

  @ArchTest
  static final ArchRule neitherRendererNorAnalysisKnowsStudies =
      noClasses()
          .that()
          .resideInAnyPackage(RENDERER, ANALYSIS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(STUDY);

  @ArchTest
  static final ArchRule theLibraryDoesNotKnowTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLI, "picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule nothingKnowsSparkButItsOwnModule =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.carousel.cluster.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "io.carousel.cluster.spark..");

  @ArchTest
  static final ArchRule onlyFramesContextsDetailAndModelFilesNeedNativeLibraries =
      noClasses()
          .that()
          .resideInAPackage(RENDERER)
          .and()
          .resideOutsideOfPackages(
              "io.carousel.renderer.detail..",
              "io.carousel.renderer.frame..",
              "io.carousel.renderer.gl..",
              "io.carousel.renderer.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.jme3..", "org.lwjgl..");

  /** Each room of the analysis, and which others it may use. A new room has a line here. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry("support", List.of()),
          Map.entry("distances", List.of("support")),
          Map.entry("datasets", List.of("support")),
          Map.entry("models", List.of("support", "distances", "datasets")),
          Map.entry("embeddings", List.of("support", "distances", "datasets", "models")),
          Map.entry(
              "saliency", List.of("support", "distances", "datasets", "models", "embeddings")),
          Map.entry("recognition", List.of("support", "datasets", "models", "embeddings")),
          Map.entry(
              "training", List.of("support", "distances", "datasets", "models", "embeddings")),
          Map.entry("study", List.of("support", "models", "embeddings", "saliency", "training")),
          Map.entry(
              "reporting",
              List.of(
                  "support",
                  "distances",
                  "datasets",
                  "models",
                  "embeddings",
                  "recognition",
                  "saliency",
                  "training",
                  "study")),
          // These call or time whatever there is.
          Map.entry("benchmark", List.of("*")),
          Map.entry("stages", List.of("*")));

  @ArchTest
  static final ArchRule everyPartOfTheAnalysisIsInARoom =
      classes()
          .that()
          .resideInAPackage("io.carousel.analysis.*..")
          .should()
          .resideInAnyPackage(packages(List.copyOf(ROOMS.keySet())));

  @ArchTest
  static final ArchRule theRoomsOfTheAnalysisUseOnlyThoseBelowThem =
      CompositeArchRule.of(
          ROOMS.entrySet().stream().map(room -> usesOnly(room.getKey(), room.getValue())).toList());

  private static ArchRule usesOnly(String room, List<String> others) {
    List<String> allowed = Stream.concat(Stream.of(room), others.stream()).toList();
    return noClasses()
        .that()
        .resideInAnyPackage(packages(List.of(room)))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ANALYSIS).and(resideOutsideOfPackages(packages(allowed))))
        .allowEmptyShould(true);
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> "io.carousel.analysis." + room + "..").toArray(String[]::new);
  }

  @ArchTest
  static final ArchRule noPackagesUseEachOtherInACircle =
      slices().matching("io.carousel.(**)").should().beFreeOfCycles();
}
