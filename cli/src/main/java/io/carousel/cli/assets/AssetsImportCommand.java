package io.carousel.cli.assets;

import io.carousel.cli.home.Home;
import io.carousel.job.InvalidInputException;
import io.carousel.renderer.asset.ImportJob;
import io.carousel.renderer.car.Part;
import io.carousel.renderer.car.Role;
import io.carousel.renderer.car.installed.InstalledCars;
import io.carousel.renderer.model.Axes;
import io.carousel.renderer.model.Axis;
import io.carousel.renderer.model.ImportSettings;
import io.carousel.renderer.model.PartRule;
import io.carousel.renderer.model.PartRules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Imports a user's own car. */
@Command(
    name = "import",
    description = {
      "Imports a car model of any format that Assimp reads: OBJ, FBX, glTF, DAE, PLY and others."
          + " What is made of which material follows from the names of the materials: --paint and"
          + " --role say it, for the rest it is guessed."
    },
    footer =
        "  carousel assets import ~/mini.glb --id mini --label Mini --paint 'body.*' --length 3.8")
public final class AssetsImportCommand implements Runnable {

  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The model; its materials lie where it says.")
  private Path model;

  @Option(
      names = "--id",
      paramLabel = "ID",
      required = true,
      showDefaultValue = Visibility.NEVER,
      description = "What scene configs are to call it: small letters, digits, _ and -.")
  private String id;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      showDefaultValue = Visibility.NEVER,
      description = "What a person would call it. Default: the id.")
  private String label;

  @Option(
      names = "--body-type",
      paramLabel = "TYPE",
      defaultValue = "car",
      description = "Such as sedan, hatchback, suv or van.")
  private String bodyType;

  @Option(
      names = "--paint",
      paramLabel = "REGEX",
      showDefaultValue = Visibility.NEVER,
      converter = PaintRuleConverter.class,
      description =
          "Materials that take the paint, by their whole name; may be given several times. Default:"
              + " guess.")
  private List<PartRule> paint = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE=REGEX",
      showDefaultValue = Visibility.NEVER,
      converter = RoleRuleConverter.class,
      description =
          "Materials of another role: glass, chrome, rubber, rim, plastic, lamp_front, lamp_rear,"
              + " interior, plate or underbody. Default: guess.")
  private List<PartRule> roles = List.of();

  @Option(
      names = "--length",
      paramLabel = "METRES",
      showDefaultValue = Visibility.NEVER,
      description = "True length of the car. Default: the model is in metres.")
  private Double length;

  @Option(
      names = "--up",
      paramLabel = "AXIS",
      defaultValue = "y",
      converter = AxisConverter.class,
      description = "The model's way up: x, y, z, -x, -y or -z.")
  private Axis up;

  @Option(
      names = "--front",
      paramLabel = "AXIS",
      defaultValue = "z",
      converter = AxisConverter.class,
      description = "The way its nose points.")
  private Axis front;

  @Option(names = "--straighten", description = "Straighten front wheels that are steered.")
  private boolean straighten;

  @Option(
      names = "--outside-files",
      description =
          "Also read materials, buffers and textures that lie outside of the model's folder. Default:"
              + " not, as a stranger's model could bring any file of yours into a dataset.")
  private boolean outsideFiles;

  @Option(
      names = "--licence",
      paramLabel = "NAME",
      defaultValue = "not stated",
      description = "Licence of the model; goes into dataset.json.")
  private String licence;

  @Option(
      names = "--credit",
      paramLabel = "NAME",
      defaultValue = "not stated",
      description = "Who made it; goes into dataset.json.")
  private String credit;

  /** Reads one of the six axes. */
  private static final class AxisConverter implements ITypeConverter<Axis> {

    @Override
    public Axis convert(String text) {
      try {
        return Axis.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads the materials that take the paint. */
  private static final class PaintRuleConverter implements ITypeConverter<PartRule> {

    @Override
    public PartRule convert(String text) {
      return rule(Role.PAINT, text);
    }
  }

  /** Reads a role and the materials that have it. */
  private static final class RoleRuleConverter implements ITypeConverter<PartRule> {

    @Override
    public PartRule convert(String text) {
      int sign = text.indexOf('=');
      if (sign < 0) {
        throw new TypeConversionException("must be ROLE=REGEX, not " + text);
      }
      String name = text.substring(0, sign);
      return Arrays.stream(Role.values())
          .filter(role -> role.name().equalsIgnoreCase(name))
          .findFirst()
          .map(role -> rule(role, text.substring(sign + 1)))
          .orElseThrow(() -> new TypeConversionException("there is no role " + name));
    }
  }

  private static PartRule rule(Role role, String materials) {
    try {
      return PartRule.of(role, materials);
    } catch (PatternSyntaxException e) {
      throw new TypeConversionException(
          "\"" + materials + "\" is no regular expression: " + e.getDescription());
    }
  }

  public AssetsImportCommand(Home home) {
    this.home = home;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    List<Part> parts =
        new ImportJob(new InstalledCars(home.installedCars()), spec.commandLine().getErr()::println)
            .run(
                model,
                new ImportJob.Description(
                    id, label == null ? id : label, bodyType, licence, credit),
                settings());
    for (Part part : parts) {
      String role = part.role().name().toLowerCase(Locale.ROOT);
      int triangles = part.mesh().indices().length / 3;
      out.printf(Locale.ROOT, "%-10s  %,9d triangles  %s%n", role, triangles, part.name());
    }
    out.println("car: " + home.installedCars().resolve(id));
  }

  private ImportSettings settings() {
    if (length != null && !(length > 0)) {
      throw new InvalidInputException("--length", "must be more than 0, not " + length);
    }
    List<PartRule> rules = new ArrayList<>(roles);
    rules.addAll(paint);
    return new ImportSettings(
        new PartRules(rules).withGuesses(),
        axes(),
        length == null ? OptionalDouble.empty() : OptionalDouble.of(length),
        straighten,
        ImportSettings.USUAL_CREASE_ANGLE,
        outsideFiles);
  }

  private Axes axes() {
    try {
      return new Axes(up, front);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("--up", e.getMessage(), e);
    }
  }
}
