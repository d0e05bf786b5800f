package io.carousel.cli;

import io.carousel.cli.doctor.Check;
import io.carousel.cli.doctor.Finding;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.CommandTerms;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine has of what Carousel needs. */
@Command(
    name = "doctor",
    description = "Says what this machine has, and what to do about what is missing.",
    footer = "  carousel doctor")
final class DoctorCommand implements Callable<Integer> {

  private final Home home;

  @Spec private CommandSpec spec;

  DoctorCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CommandTerms terms = new CommandTerms(spec.commandLine());
    boolean complete = true;
    for (Check check : Check.all(home.installedCars(), home.models(), home.output())) {
      Finding finding = check.look();
      String state = finding.state().name().toLowerCase(Locale.ROOT);
      out.printf("%-8s %-12s %s%n", state, finding.subject(), terms.in(finding.found()));
      finding.advice().ifPresent(advice -> out.printf("%-21s -> %s%n", "", terms.in(advice)));
      out.flush();
      complete &= finding.state() != Finding.State.MISSING;
    }
    return complete ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
