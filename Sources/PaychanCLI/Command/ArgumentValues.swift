internal import Telling

/// What the words of a command line say about the arguments and options that a command declares.
struct ArgumentValues: Sendable {
  /// Values by the name of their argument, in their order.
  private(set) var arguments: [String: [String]] = [:]
  /// Values by the name of their option; a flag's is empty.
  private(set) var options: [String: String] = [:]

  /// Nothing was said.
  init() {}

  /// Reads the words behind a command's name; what was said before it counts as well.
  init(
    _ words: ArraySlice<String>, for command: Command, beside before: ArgumentValues
  ) throws(UsageError) {
    self = before
    var words = words
    var positional: [String] = []
    while let word = words.popFirst() {
      if word == "--" {
        positional += words
        break
      } else if word.hasPrefix("-"), word != "-" {
        try readOption(word, &words, command.options)
      } else {
        positional.append(word)
      }
    }
    try assign(positional, to: command.arguments)
  }

  /// Reads an option that every command takes, and its value; says whether it is one.
  mutating func readGlobalOption(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> Bool {
    guard Option.global.contains(where: { $0.spelling == Self.spelling(word) }) else {
      return false
    }
    try readOption(word, &rest, [])
    return true
  }

  /// The option of a word such as `--name=value`.
  private static func spelling(_ word: String) -> String { String(word.prefix { $0 != "=" }) }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, _ declared: [Option]
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = Self.spelling(word)
    let known = declared + Option.global
    guard let option = known.first(where: { $0.spelling == spelling }) else {
      throw .unknownOption(
        spelling, suggestion: nearest(to: spelling, among: known.map(\.spelling) + ["--help"]))
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
    var rest = positional[...]
    for argument in declared {
      switch argument.count {
      case .one:
        guard let value = rest.popFirst() else { throw .missingArgument(argument.name) }
        arguments[argument.name] = [value]
      case .oneOrNone:
        arguments[argument.name] = rest.popFirst().map { [$0] }
      case .anyNumber:
        arguments[argument.name] = Array(rest)
        rest = []
      }
    }
    if let surplus = rest.first { throw .surplusArgument(surplus) }
  }
}
