package io.carousel.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, what was meant, and where the help is. */
final class UsageMistakes implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    err.printf("%s: %s%s; see %s --help%n", name, problem(mistake), suggestion(mistake), name);
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String problem(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      String word = "\"" + unmatched.getUnmatched().get(0) + "\"";
      boolean isCommand = !mistake.getCommandLine().getSubcommands().isEmpty();
      return unmatched.isUnknownOption()
          ? "there is no option " + word
          : isCommand ? "there is no command " + word : word + " is one argument too many";
    }
    String message =
        mistake.getMessage().replaceAll("\\s*\\R\\s*", " ").replaceFirst("^Error: ", "");
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String suggestion(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        return " (did you mean " + suggestions.get(0) + "?)";
      }
    }
    return "";
  }
}
