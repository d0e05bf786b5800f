package io.carousel.cli.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * What the library calls by names in backquotes, as a user types it: {@code `embed`} is {@code
 * carousel embed}, and {@code `noise-seed`} is {@code --noise-seed}. The one place that knows.
 */
public final class CommandTerms {

  private static final Pattern NAME = Pattern.compile("`([a-z][a-z -]*)`");

  private final CommandLine root;

  /** The terms of the whole command line that a command is part of. */
  public CommandTerms(CommandLine command) {
    CommandLine top = command;
    while (top.getParent() != null) {
      top = top.getParent();
    }
    this.root = top;
  }

  /** A text of the library with what users type in it; names that are no such thing stay. */
  public String in(String text) {
    return NAME.matcher(text)
        .replaceAll(name -> Matcher.quoteReplacement(term(name.group(1), name.group())));
  }

  private String term(String name, String otherwise) {
    CommandLine command = root;
    for (String word : name.split(" ", -1)) {
      command = command == null ? null : command.getSubcommands().get(word);
    }
    if (command != null) {
      return command.getCommandSpec().qualifiedName();
    }
    return isOption(root, "--" + name) ? "--" + name : otherwise;
  }

  private static boolean isOption(CommandLine command, String option) {
    return command.getCommandSpec().findOption(option) != null
        || command.getSubcommands().values().stream().anyMatch(sub -> isOption(sub, option));
  }
}
