/// What is wrong with a command line.
enum UsageError: Error, Equatable {
  case unknownCommand(String, suggestion: String?)
  /// A command that is not there, and the words that lead to what was looked for.
  case commandElsewhere(String, [String])
  case unknownOption(String, suggestion: String?)
  case missingValue(option: String)
  case unwantedValue(flag: String)
  case repeatedOption(String)
  case unknownChoice(option: String, value: String, choices: [String], suggestion: String?)
  case unknownWord(argument: String, value: String, choices: [String], suggestion: String?)
  case badCount(option: String, value: String, range: ClosedRange<Int>)
  case unknownRule(option: String, value: String, suggestion: String?)
  case noSuchRule(String, near: [String])
  case unknownTemplate(String, near: [String])
  /// Two that cannot stand together, each as a message names it.
  case exclusive(String, String)
  case missingArgument(String)
  /// The second is needed beside the first, each as a message names it.
  case neededBeside(String, String)
  /// A word that names no transaction of a channel, and what would.
  case unknownTransaction(option: String, value: String, known: String)
  /// An option that only other families have.
  case optionOfOtherFamily(option: String, family: String, others: [String])
  /// A command that only other families have.
  case commandOfOtherFamily(command: String, family: String, others: [String])
  /// What an abstract model cannot express, each as the command line says it.
  case beyondModel(option: String, [String])
  /// A family without an abstract model.
  case noModel(option: String, family: String)
  /// There is no such schedule, and what would mend it.
  case noSchedule(String)
  /// Something that names no part of a whole.
  case badShard(option: String, value: String)
  /// A step of a story has no such thing.
  case nothingToPrint(String)
  case surplusArgument(String)
  /// A word that is neither a file nor a ready story.
  case noSession(String, suggestion: String?)
}

extension UsageError {
  /// The sentence for people, with the fix where one can be guessed.
  var message: String {
    switch self {
    case .unknownCommand(let name, let suggestion):
      "unknown command '\(name)'" + didYouMean(suggestion)
    case .commandElsewhere(let name, let others):
      "unknown command '\(name)'; did you mean \(alternatives(others))?"
    case .unknownOption(let name, let suggestion):
      "unknown option '\(name)'" + didYouMean(suggestion)
    case .missingValue(let option): "option '\(option)' needs a value"
    case .unwantedValue(let flag): "option '\(flag)' takes no value"
    case .repeatedOption(let option): "option '\(option)' is given twice"
    case .unknownChoice(let option, let value, let choices, let suggestion):
      "option '\(option)' takes one of \(choices.joined(separator: ", ")), not '\(value)'"
        + didYouMean(suggestion)
    case .unknownWord(let argument, let value, let choices, let suggestion):
      "argument <\(argument)> is one of \(choices.joined(separator: ", ")), not '\(value)'"
        + didYouMean(suggestion)
    case .badCount(let option, let value, let range):
      "option '\(option)' takes a number from \(range.lowerBound) to \(range.upperBound),"
        + " not '\(value)'"
    case .unknownRule(let option, let value, let suggestion):
      "option '\(option)' takes names of rules, and '\(value)' is none" + didYouMean(suggestion)
        + "\n'paychan rules' lists them all"
    case .noSuchRule(let name, let near):
      "there is no rule '\(name)'; \(question(oneOf: near))'paychan rules' lists them all"
    case .unknownTemplate(let name, let near):
      "there is no template '\(name)'; \(question(oneOf: near))'paychan run --list-templates' names"
        + " them all"
    case .exclusive(let one, let other): "\(one) and \(other) exclude each other"
    case .missingArgument(let name): "argument <\(name)> is missing"
    case .neededBeside(let one, let other): "\(one) needs \(other) beside it"
    case .unknownTransaction(let option, let value, let known):
      "option '\(option)' takes \(known), not '\(value)'"
    case .optionOfOtherFamily(let option, let family, let others):
      "option '\(option)' means nothing for the family '\(family)', but for"
        + " \(alternatives(others))"
    case .commandOfOtherFamily(let command, let family, let others):
      "'\(command)' means nothing for the family '\(family)', but for \(alternatives(others))"
    case .beyondModel(let option, let bounds):
      "option '\(option)' writes no model that could express"
        + " \(alternatives(bounds)); leave that out"
    case .noModel(let option, let family):
      "option '\(option)' means nothing for the family '\(family)', which has no abstract model"
    case .noSchedule(let problem): problem
    case .badShard(let option, let value):
      "option '\(option)' takes one part of several, such as 2/4, not '\(value)'"
    case .nothingToPrint(let thing): "this step has no \(thing); ask for another with '--step'"
    case .noSession(let name, let suggestion):
      "there is neither a file nor a ready story '\(name)'" + didYouMean(suggestion)
        + "\n'paychan run --list-templates' and 'paychan tour --list' name the stories"
    case .surplusArgument(let text): "argument '\(text)' is one too many"
    }
  }

  private func question(oneOf names: [String]) -> String {
    names.isEmpty ? "" : "did you mean \(alternatives(names))? "
  }

  private func alternatives(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: " or ")
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
