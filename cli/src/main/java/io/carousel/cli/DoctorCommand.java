package io.carousel.cli;

import io.carousel.cli.doctor.Check;
import io.carousel.cli.doctor.Finding;
import io.carousel.cli.doctor.Report;
import io.carousel.cli.home.Home;
import io.carousel.cli.options.CommandTerms;
import io.carousel.cli.options.JsonOption;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
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

  @Mixin private JsonOption json;

  DoctorCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    CommandTerms terms = new CommandTerms(spec.commandLine());
    List<Finding> findings = new ArrayList<>();
    for (Check check : Check.all(home.installedCars(), home.models(), home.output())) {
      findings.add(check.look());
      if (!json.isWanted()) {
        print(findings.get(findings.size() - 1), terms);
      }
    }
    Report report = Report.of(findings, terms::in);
    if (json.isWanted()) {
      json.print(spec.commandLine(), report);
    }
    return report.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(Finding finding, CommandTerms terms) {
    PrintWriter out = spec.commandLine().getOut();
    String state = finding.state().name().toLowerCase(Locale.ROOT);
    out.printf("%-8s %-12s %s%n", state, finding.subject(), terms.in(finding.found()));
    finding.advice().ifPresent(advice -> out.printf("%-21s -> %s%n", "", terms.in(advice)));
    out.flush();
  }
}
