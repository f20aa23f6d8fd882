/// What the words of a command line say about the arguments and options that a command declares.
struct ArgumentValues: Sendable {
  /// Values by the name of their argument.
  private(set) var arguments: [String: String] = [:]
  /// Values by the name of their option; a flag's is empty.
  private(set) var options: [String: String] = [:]

  init(_ words: ArraySlice<String>, for command: Command) throws(UsageError) {
    var words = words
    var positional: [String] = []
    while let word = words.popFirst() {
      if word == "--" {
        positional += words
        break
      } else if word.hasPrefix("-"), word != "-" {
        try readOption(word, &words, command)
      } else {
        positional.append(word)
      }
    }
    try assign(positional, to: command.arguments)
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, _ command: Command
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(parts[0])
    guard let option = command.options.first(where: { $0.spelling == spelling }) else {
      let known = command.options.map(\.spelling) + ["--help"]
      throw .unknownOption(spelling, suggestion: nearest(to: spelling, among: known))
    }
    let attached = parts.count > 1 ? String(parts[1]) : nil
    let value = try value(of: option, attached, &rest)
    guard options.updateValue(value, forKey: option.name) == nil else {
      throw .repeatedOption(spelling)
    }
  }

  private func value(
    of option: Option, _ attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    switch option.kind {
    case .flag:
      guard attached == nil else { throw .unwantedValue(flag: option.spelling) }
      return ""
    case .value:
      return try value(attached, orAfter: option, &rest)
    case .choice(_, let choices, _):
      let value = try value(attached, orAfter: option, &rest)
      guard choices.contains(value) else {
        throw .unknownChoice(
          option: option.spelling, value: value, choices: choices,
          suggestion: nearest(to: value, among: choices))
      }
      return value
    }
  }

  /// What is attached with `=`, or the next word, unless that is an option: then it was forgotten.
  /// No option begins with a digit, so that `-1` is a number.
  private func value(
    _ attached: String?, orAfter option: Option, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    if let attached { return attached }
    guard let word = rest.first, !word.hasPrefix("-") || word == "-" || isNegative(word) else {
      throw .missingValue(option: option.spelling)
    }
    rest.removeFirst()
    return word
  }

  private func isNegative(_ word: String) -> Bool {
    word.utf8.dropFirst().first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ?? false
  }

  private mutating func assign(
    _ positional: [String], to declared: [Argument]
  ) throws(UsageError) {
    if positional.count > declared.count {
      throw .surplusArgument(positional[declared.count])
    }
    for (argument, value) in zip(declared, positional) {
      arguments[argument.name] = value
    }
    if let missing = declared.dropFirst(positional.count).first(where: \.isRequired) {
      throw .missingArgument(missing.name)
    }
  }
}
