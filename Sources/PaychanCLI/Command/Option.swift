/// A choice that is known by its name on the command line.
struct Option: Sendable {
  /// Whether the name stands alone or is followed by a value.
  enum Kind: Sendable {
    case flag
    case value(placeholder: String)
    case choice(placeholder: String, among: [String], normally: String)
  }

  /// The name without its two dashes.
  let name: String
  var help: String
  var kind = Kind.flag
  /// What a shell may offer for the value, where its placeholder does not say that.
  var offers: Candidates?

  /// What every command takes, before its name and behind it.
  static let global: [Option] = [ColorChoice.option]

  /// As it is written: `--name`.
  var spelling: String { "--\(name)" }

  /// As help shows it: `--name` or `--name <placeholder>`.
  var label: String {
    switch kind {
    case .flag: spelling
    case .value(let placeholder), .choice(let placeholder, _, _): "\(spelling) <\(placeholder)>"
    }
  }

  /// What help says of it, with the values that it can have.
  var explanation: String {
    switch kind {
    case .flag, .value: help
    case .choice(_, let choices, let normally):
      "\(help) (one of \(choices.joined(separator: ", ")); normally \(normally))"
    }
  }
}
