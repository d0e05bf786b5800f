package io.carousel.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete the command line. */
@Command(
    name = "completion",
    description = {
      "Prints a script with which bash, and zsh after bashcompinit, complete subcommands, options and"
          + " their values."
    },
    footer = {
      "  carousel completion > ~/.local/share/bash-completion/completions/carousel",
      "",
      "New shells then complete carousel and ./carousel; this one, after: source <(carousel"
          + " completion)"
    })
final class CompletionCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine root = spec.root().commandLine();
    spec.commandLine().getOut().print(AutoComplete.bash(root.getCommandName(), root));
    spec.commandLine().getOut().flush();
  }
}
