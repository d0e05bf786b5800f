package io.carousel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may use what, of all modules: docs/architecture.md says why. */
@AnalyzeClasses(packages = "io.carousel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String RENDERER = "io.carousel.renderer..";
  private static final String ANALYSIS = "io.carousel.analysis..";

  @ArchTest
  static final ArchRule theRendererDoesNotKnowTheAnalysis =
      noClasses().that().resideInAPackage(RENDERER).should().dependOnClassesThat().resideInAPackage(ANALYSIS);

  @ArchTest
  static final ArchRule theAnalysisDoesNotKnowTheRenderer =
      noClasses().that().resideInAPackage(ANALYSIS).should().dependOnClassesThat().resideInAPackage(RENDERER);

  @ArchTest
  static final ArchRule theContractKnowsNeitherOfItsUsers =
      noClasses()
          .that()
          .resideOutsideOfPackages(RENDERER, ANALYSIS, "io.carousel.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(RENDERER, ANALYSIS);

  @ArchTest
  static final ArchRule theLibraryDoesNotKnowTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.carousel.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.carousel.cli..", "picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule theRoomsOfTheAnalysisAreLayers =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ANALYSIS)
          .optionalLayer("support").definedBy("io.carousel.analysis.support..")
          .optionalLayer("datasets").definedBy("io.carousel.analysis.datasets..")
          .optionalLayer("models").definedBy("io.carousel.analysis.models..")
          .optionalLayer("embeddings").definedBy("io.carousel.analysis.embeddings..")
          .optionalLayer("saliency").definedBy("io.carousel.analysis.saliency..")
          .optionalLayer("training").definedBy("io.carousel.analysis.training..")
          .optionalLayer("reporting").definedBy("io.carousel.analysis.reporting..")
          .optionalLayer("benchmark").definedBy("io.carousel.analysis.benchmark..")
          .whereLayer("support").mayNotAccessAnyLayer()
          .whereLayer("datasets").mayOnlyAccessLayers("support")
          .whereLayer("models").mayOnlyAccessLayers("support", "datasets")
          .whereLayer("embeddings").mayOnlyAccessLayers("support", "datasets", "models")
          .whereLayer("saliency").mayOnlyAccessLayers("support", "datasets", "models", "embeddings")
          .whereLayer("training").mayOnlyAccessLayers("support", "datasets", "models", "embeddings", "saliency")
          .whereLayer("reporting").mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule noPackagesUseEachOtherInACircle =
      slices().matching("io.carousel.(**)").should().beFreeOfCycles();
}
